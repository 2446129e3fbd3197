"""elementwise: exp, sigmoid, tanh of a million numbers, softmax of a thousand rows of a thousand; new arrays.
The numbers: fill(0) * 8, in [-4, 4). Check: the sum of the results' squares, added in float64."""
import numpy as np

from fills import fill, sum_of_squares
from timing import Result, best_time

ROWS = COLUMNS = 1000


def results(peer, functions, inputs, wait=lambda y: y):
    for name, function in functions.items():
        time = best_time(lambda _: wait(function(inputs)))
        check = sum_of_squares([function(inputs)])
        yield Result(peer, ROWS * COLUMNS / time.seconds / 1e6, "M/s", check, time.cores, case=name)


def numbers(precision):
    return (fill(0, ROWS, COLUMNS) * 8).astype(precision)


def with_numpy(precision):
    def softmax(x):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        return e / np.sum(e, axis=1, keepdims=True)

    functions = {"exp": np.exp, "sigmoid": lambda x: 1 / (1 + np.exp(-x)), "tanh": np.tanh, "softmax": softmax}
    yield from results(f"NumPy {np.__version__}", functions, numbers(precision))


def with_pytorch(precision):
    import torch
    functions = {"exp": torch.exp, "sigmoid": torch.sigmoid, "tanh": torch.tanh,
                 "softmax": lambda x: torch.softmax(x, dim=1)}
    peer = f"PyTorch {torch.__version__.split('+')[0]} eager"
    yield from results(peer, functions, torch.from_numpy(numbers(precision)))


def with_jax(precision):
    import jax
    import jax.numpy as jnp
    functions = {"exp": jax.jit(jnp.exp), "sigmoid": jax.jit(jax.nn.sigmoid), "tanh": jax.jit(jnp.tanh),
                 "softmax": jax.jit(lambda x: jax.nn.softmax(x, axis=1))}
    yield from results(f"JAX {jax.__version__} jitted", functions, jnp.array(numbers(precision)),
                       wait=lambda y: y.block_until_ready())


PEERS = {"numpy": with_numpy, "torch": with_pytorch, "jax": with_jax}
