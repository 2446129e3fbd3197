"""classifier: 1000 epochs of the 2-5-3 ReLU classifier on six rows at once, cross-entropy, SGD at rate 0.01.
Weights and biases: fill * sqrt(12), standard deviation 1. Check: the loss after the 1000 epochs."""
import math

import numpy as np

from fills import fill
from timing import Result, best_time

X = [[0, 0], [1, 0], [1, 1], [0, 0], [0, 0], [0, 1]]
LABELS = [0, 1, 2, 0, 0, 2]
LEARNING_RATE, EPOCHS = 0.01, 1000


def parameters(precision):
    shapes = [(2, 2, 5), (3, 5), (4, 5, 3), (5, 3)]  # stream, then shape; weights [inputs, outputs]
    return [(fill(stream, *shape) * math.sqrt(12)).astype(precision) for stream, *shape in shapes]


def result(peer, time, check):
    return Result(peer, time.seconds, "s", float(check), time.cores)


def with_numpy(precision):
    x, labels, rows = np.array(X, precision), np.array(LABELS), np.arange(6)

    def train(weights, epochs):
        w1, b1, w2, b2 = weights
        for _ in range(epochs):
            z1 = np.dot(x, w1) + b1
            h = np.maximum(z1, 0)
            z2 = np.dot(h, w2) + b2
            e = np.exp(z2 - np.max(z2, axis=1, keepdims=True))
            y = e / np.sum(e, axis=1, keepdims=True)
            loss = -np.sum(np.log(y[rows, labels])) / 6
            d2 = y
            d2[rows, labels] -= 1
            d2 /= 6
            d1 = np.dot(d2, w2.T) * (z1 > 0)
            w2 -= LEARNING_RATE * np.dot(h.T, d2)
            b2 -= LEARNING_RATE * np.sum(d2, axis=0)
            w1 -= LEARNING_RATE * np.dot(x.T, d1)
            b1 -= LEARNING_RATE * np.sum(d1, axis=0)
        return loss

    time = best_time(lambda weights: train(weights, EPOCHS), lambda: parameters(precision))
    yield result(f"NumPy {np.__version__}", time, train(parameters(precision), EPOCHS + 1))


def with_pytorch(precision):
    import torch
    from torch import nn
    x, labels = torch.tensor(X, dtype=getattr(torch, precision)), torch.tensor(LABELS)
    criterion = nn.CrossEntropyLoss()

    def start():
        w1, b1, w2, b2 = (torch.from_numpy(p.T.copy()) for p in parameters(precision))
        net = nn.Sequential(nn.Linear(2, 5), nn.ReLU(), nn.Linear(5, 3))
        for layer, weight, bias in ((net[0], w1, b1), (net[2], w2, b2)):
            layer.weight, layer.bias = nn.Parameter(weight), nn.Parameter(bias)
        return net, torch.optim.SGD(net.parameters(), lr=LEARNING_RATE)

    def train(state, epochs):
        net, optimizer = state
        for _ in range(epochs):
            optimizer.zero_grad()
            loss = criterion(net(x), labels)
            loss.backward()
            optimizer.step()
        return loss.item()

    time = best_time(lambda state: train(state, EPOCHS), start)
    yield result(f"PyTorch {torch.__version__.split('+')[0]} eager", time, train(start(), EPOCHS + 1))


def with_jax(precision):
    import jax
    import jax.numpy as jnp
    x, labels = jnp.array(X, precision), jnp.array(LABELS)

    def loss(weights, x, labels):
        w1, b1, w2, b2 = weights
        log_softmax = jax.nn.log_softmax(jax.nn.relu(x @ w1 + b1) @ w2 + b2)
        return -jnp.mean(log_softmax[jnp.arange(6), labels])

    @jax.jit
    def step(weights, x, labels):
        value, gradients = jax.value_and_grad(loss)(weights, x, labels)
        return [w - LEARNING_RATE * g for w, g in zip(weights, gradients)], value

    def train(weights, epochs):
        for _ in range(epochs):
            weights, value = step(weights, x, labels)
        return float(value)

    def start():
        return [jnp.array(p) for p in parameters(precision)]

    time = best_time(lambda weights: train(weights, EPOCHS), start)
    yield result(f"JAX {jax.__version__} jitted step", time, train(start(), EPOCHS + 1))


PEERS = {"numpy": with_numpy, "torch": with_pytorch, "jax": with_jax}
