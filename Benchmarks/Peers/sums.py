"""sums: 100,000 training steps, one row each, of a 2-2-3 net: ReLU, softmax, and cross-entropy of the softmax's
output (which takes a second softmax); SGD at rate 0.001 with momentum 0.9.
Data: 2000 rows x = fill(0) + 0.5; the label is 0 where x0 + x1 < 0.807, 1 where < 1.169, else 2 (compared in float64);
taken in order, again and again. Weights and biases: fill * sqrt(2), in +-1/sqrt(2) as torch.nn.Linear has them.
Check: the mean loss of the 2000 rows after 10,000 steps.
Each peer trains 20,000 steps; the seconds are multiplied by 5."""
import math

import numpy as np

from fills import fill
from timing import Result, best_time

LEARNING_RATE, MOMENTUM = 0.001, 0.9
MEASURED, WHOLE, CHECK_STEPS = 20_000, 100_000, 10_000


def rows(precision):
    x = fill(0, 2000, 2) + 0.5
    return x.astype(precision), np.digitize(x[:, 0] + x[:, 1], [0.807, 1.169])


def parameters(precision):
    shapes = [(2, 2, 2), (3, 2), (4, 2, 3), (5, 3)]  # stream, then shape; weights [inputs, outputs]
    return [(fill(stream, *shape) * math.sqrt(2)).astype(precision) for stream, *shape in shapes]


def result(peer, time, check, note=""):
    note = f"measured {MEASURED} steps, times {WHOLE // MEASURED}" + note
    return Result(peer, time.seconds * WHOLE / MEASURED, "s", float(check), time.cores, note=note)


def with_numpy(precision):
    x, labels = rows(precision)

    def softmax(z):
        e = np.exp(z - np.max(z))
        return e / np.sum(e)

    def forward(weights, row):
        w1, b1, w2, b2 = weights
        z1 = np.dot(row, w1) + b1
        h = np.maximum(z1, 0)
        p = softmax(np.dot(h, w2) + b2)
        return z1, h, p, softmax(p)

    def train(weights, steps):
        velocities = [np.zeros_like(w) for w in weights]
        for i in range(steps):
            row, label = x[i % 2000], labels[i % 2000]
            z1, h, p, q = forward(weights, row)
            loss = -np.log(q[label])
            q[label] -= 1
            d2 = p * (q - np.dot(q, p))
            d1 = np.dot(weights[2], d2) * (z1 > 0)
            for w, v, g in zip(weights, velocities, (np.outer(row, d1), d1, np.outer(h, d2), d2)):
                v *= MOMENTUM
                v -= LEARNING_RATE * g
                w += v
        return weights

    time = best_time(lambda weights: train(weights, MEASURED), lambda: parameters(precision), repetitions=3)
    weights = train(parameters(precision), CHECK_STEPS)
    check = np.mean([-np.log(forward(weights, row)[3][label]) for row, label in zip(x, labels)])
    yield result(f"NumPy {np.__version__}", time, check)


def with_pytorch(precision):
    import torch
    from torch import nn
    x, labels = (torch.from_numpy(a) for a in rows(precision))
    criterion = nn.CrossEntropyLoss()
    batches = list(zip(x.split(1), labels.split(1)))

    def start():
        w1, b1, w2, b2 = (torch.from_numpy(p.T.copy()) for p in parameters(precision))
        net = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 3), nn.Softmax(dim=-1))
        for layer, weight, bias in ((net[0], w1, b1), (net[2], w2, b2)):
            layer.weight, layer.bias = nn.Parameter(weight), nn.Parameter(bias)
        return net, torch.optim.SGD(net.parameters(), lr=LEARNING_RATE, momentum=MOMENTUM)

    def train(state, steps):
        net, optimizer = state
        for i in range(steps):
            row, label = batches[i % 2000]
            optimizer.zero_grad()
            loss = criterion(net(row), label)
            loss.backward()
            optimizer.step()
        return net

    time = best_time(lambda state: train(state, MEASURED), start, repetitions=2)
    check = criterion(train(start(), CHECK_STEPS)(x), labels).detach()
    yield result(f"PyTorch {torch.__version__.split('+')[0]} eager", time, check,
                 "; rows split beforehand, no DataLoader")


def with_jax(precision):
    import jax
    import jax.numpy as jnp
    x, labels = (jnp.array(a) for a in rows(precision))
    batches = list(zip(x, labels))

    def loss(weights, x, labels):
        w1, b1, w2, b2 = weights
        p = jax.nn.softmax(jax.nn.relu(x @ w1 + b1) @ w2 + b2)
        return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(p), labels[..., None], axis=-1))

    @jax.jit
    def step(weights, velocities, row, label):
        value, gradients = jax.value_and_grad(loss)(weights, row, label)
        velocities = [MOMENTUM * v - LEARNING_RATE * g for v, g in zip(velocities, gradients)]
        return [w + v for w, v in zip(weights, velocities)], velocities, value

    def train(weights, steps):
        velocities = [jnp.zeros_like(w) for w in weights]
        for i in range(steps):
            weights, velocities, value = step(weights, velocities, *batches[i % 2000])
        value.block_until_ready()
        return weights

    def start():
        return [jnp.array(p) for p in parameters(precision)]

    time = best_time(lambda weights: train(weights, MEASURED), start, repetitions=3)
    yield result(f"JAX {jax.__version__} jitted step", time, loss(train(start(), CHECK_STEPS), x, labels))


PEERS = {"numpy": with_numpy, "torch": with_pytorch, "jax": with_jax}
