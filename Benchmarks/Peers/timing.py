"""How every peer is timed, and the result that it hands back."""
import time
from dataclasses import dataclass


@dataclass
class Result:
    peer: str
    rate: float
    unit: str
    check: float
    cores: float
    case: str = ""
    note: str = ""


@dataclass
class Time:
    seconds: float  # of one call of the body
    cores: float    # processor time / wall time


def best_time(body, prepare=lambda: None, repetitions=5, at_least=0.3):
    """The best of several repetitions of at least 0.3 s, after one call to warm up. `prepare` makes the body's
    argument, afresh for each call, and is not timed."""
    body(prepare())
    best = None
    for _ in range(repetitions):
        wall = processor = calls = 0
        while wall < at_least:
            state = prepare()
            wall_start, processor_start = time.perf_counter(), time.process_time()
            body(state)
            wall += time.perf_counter() - wall_start
            processor += time.process_time() - processor_start
            calls += 1
        if best is None or wall / calls < best.seconds:
            best = Time(wall / calls, processor / wall)
    return best
