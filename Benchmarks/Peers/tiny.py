"""tiny: one training step of a 2-2-2 sigmoid net without biases. Half the summed squared error, SGD at rate 1.
Check: the loss after 100 steps."""
import pathlib
import subprocess

import numpy as np

from timing import Result, best_time

X, TARGET = [0.5, 0.3], [0.23, -0.07]
W1 = [[0.2, -0.4], [0.5, 0.6]]    # [inputs, outputs]
W2 = [[0.1, -0.5], [-0.3, 0.8]]
STEPS = 1000                      # in one timed call
CHECK_STEPS = 100


def result(peer, time, steps, check, note=""):
    return Result(peer, steps / time.seconds, "steps/s", float(check), time.cores, note=note)


def with_numpy(precision):
    x, target = np.array(X, precision), np.array(TARGET, precision)

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    def start():
        return np.array(W1, precision), np.array(W2, precision)

    def train(weights, steps):
        w1, w2 = weights
        for _ in range(steps):
            h = sigmoid(np.dot(x, w1))
            y = sigmoid(np.dot(h, w2))
            loss = 0.5 * np.sum((y - target) ** 2)
            delta2 = (y - target) * y * (1 - y)
            delta1 = np.dot(w2, delta2) * h * (1 - h)
            w2 -= np.outer(h, delta2)
            w1 -= np.outer(x, delta1)
        return loss

    time = best_time(lambda weights: train(weights, STEPS), start)
    yield result(f"NumPy {np.__version__}", time, STEPS, train(start(), CHECK_STEPS + 1))


def with_pytorch(precision):
    import torch
    from torch import nn
    kind = getattr(torch, precision)
    x, target = torch.tensor([X], dtype=kind), torch.tensor([TARGET], dtype=kind)

    def start():
        net = nn.Sequential(nn.Linear(2, 2, bias=False), nn.Sigmoid(), nn.Linear(2, 2, bias=False), nn.Sigmoid())
        with torch.no_grad():
            net[0].weight = nn.Parameter(torch.tensor(W1, dtype=kind).T.contiguous())
            net[2].weight = nn.Parameter(torch.tensor(W2, dtype=kind).T.contiguous())
        return net, torch.optim.SGD(net.parameters(), lr=1.0)

    def train(state, steps):
        net, optimizer = state
        for _ in range(steps):
            optimizer.zero_grad()
            loss = 0.5 * nn.functional.mse_loss(net(x), target, reduction="sum")
            loss.backward()
            optimizer.step()
        return loss.item()

    time = best_time(lambda state: train(state, STEPS), start)
    yield result(f"PyTorch {torch.__version__.split('+')[0]} eager", time, STEPS, train(start(), CHECK_STEPS + 1))


def with_jax(precision):
    import jax
    import jax.numpy as jnp
    x, target = jnp.array(X, precision), jnp.array(TARGET, precision)

    def start():
        return jnp.array(W1, precision), jnp.array(W2, precision)

    def loss(weights, x, target):
        w1, w2 = weights
        y = jax.nn.sigmoid(jax.nn.sigmoid(x @ w1) @ w2)
        return 0.5 * jnp.sum((y - target) ** 2)

    def one_step(weights, x, target):
        value, gradients = jax.value_and_grad(loss)(weights, x, target)
        return tuple(w - g for w, g in zip(weights, gradients)), value

    step = jax.jit(one_step)

    def train(weights, steps):
        for _ in range(steps):
            weights, value = step(weights, x, target)
        return float(value)

    name = f"JAX {jax.__version__} jitted"
    time = best_time(lambda weights: train(weights, STEPS), start)
    yield result(f"{name} step", time, STEPS, train(start(), CHECK_STEPS + 1), "one call a step")

    @jax.jit
    def whole_loop(weights, steps, x, target):
        def body(_, state):
            return one_step(state[0], x, target)
        return jax.lax.fori_loop(0, steps, body, (weights, jnp.array(0, precision)))[1]

    steps = 100_000
    time = best_time(lambda weights: float(whole_loop(weights, steps, x, target)), start)
    check = whole_loop(start(), CHECK_STEPS + 1, x, target)
    yield result(f"{name} loop", time, steps, check, "lax.fori_loop, one call for all steps")


def with_c(precision):
    """cc -O3 on tiny.c; the program times itself."""
    source = pathlib.Path(__file__).with_name("tiny.c")
    program = source.parent.parent / ".build" / f"tiny-{precision}"
    program.parent.mkdir(exist_ok=True)
    real = {"float32": ["-DREAL=float", "-DEXP=expf"], "float64": ["-DREAL=double", "-DEXP=exp"]}[precision]
    subprocess.run(["cc", "-O3", *real, source, "-o", program, "-lm"], check=True)
    rate, check = subprocess.run([program], check=True, capture_output=True, text=True).stdout.split()
    version = subprocess.run(["cc", "-dumpfullversion"], check=True, capture_output=True, text=True).stdout.strip()
    yield Result("C cc -O3", float(rate), "steps/s", float(check), 1.0, note=f"cc {version}, 10 million steps")


PEERS = {"c": with_c, "numpy": with_numpy, "torch": with_pytorch, "jax": with_jax}
