"""mlp: training 784-100-100-100-100-10 with ReLU on one batch of 128; softmax cross-entropy, mean of the batch.
An iteration is the gradient, the update, and the loss again, after the update, on the same batch.
Optimizers: SGD 0.01; Momentum 0.01, 0.9 (v = 0.9 v - 0.01 g, w += v); AdaGrad 0.01 (w -= 0.01 g / (sqrt(h) + 1e-7));
Adam 0.001, 0.9, 0.999 (w -= 0.001 m^ / (sqrt(v^) + 1e-8), m^ and v^ corrected for bias).
Images: fill(0) + 0.5, labels 0...9 in turn; weights He: fill * sqrt(24 / inputs); biases 0.
Each timed call is 100 iterations from the same start. Check: the loss after 5 iterations; of AdaGrad after 2.
AdaGrad's first step moves every weight by 0.01 in its gradient's sign, and rounding decides the sign of the least ones:
its float32 checks agree to 1e-5 only, and later losses part altogether."""
import numpy as np

from fills import digits, he, images
from timing import Result, best_time

SIZES = [784, 100, 100, 100, 100, 10]
BATCH = 128
OPTIMIZERS = ["SGD", "Momentum", "AdaGrad", "Adam"]
ITERATIONS = 100
CHECK_ITERATIONS = {"SGD": 5, "Momentum": 5, "AdaGrad": 2, "Adam": 5}


def batch(precision):
    return images(BATCH, 784).astype(precision), digits(BATCH)


def weights(precision):
    """W1, W2, ... [inputs, outputs]; the biases are 0."""
    return [he(2 * k, inputs, inputs, outputs).astype(precision)
            for k, (inputs, outputs) in enumerate(zip(SIZES, SIZES[1:]), start=1)]


def result(peer, time, check, optimizer, note=""):
    return Result(peer, ITERATIONS / time.seconds, "iterations/s", check, time.cores, case=optimizer, note=note)


def with_numpy(precision):
    import mlp_numpy
    x, labels = batch(precision)
    for optimizer in OPTIMIZERS:
        def start():
            return mlp_numpy.Net(weights(precision)), getattr(mlp_numpy, optimizer)()

        def train(state, iterations):
            net, update = state
            for _ in range(iterations):
                update(net.parameters, net.gradients(x, labels))
                loss = net.loss(x, labels)
            return float(loss)

        time = best_time(lambda state: train(state, ITERATIONS), start, repetitions=3)
        yield result(f"NumPy {np.__version__}", time, train(start(), CHECK_ITERATIONS[optimizer]), optimizer)


def with_pytorch(precision):
    import torch
    from torch import nn, optim
    x, labels = (torch.from_numpy(a) for a in batch(precision))
    criterion = nn.CrossEntropyLoss()
    optimizers = {
        "SGD": lambda p, **how: optim.SGD(p, lr=0.01, **how),
        "Momentum": lambda p, **how: optim.SGD(p, lr=0.01, momentum=0.9, **how),
        "AdaGrad": lambda p, **how: optim.Adagrad(p, lr=0.01, eps=1e-7, **how),
        "Adam": lambda p, **how: optim.Adam(p, lr=0.001, **how),
    }
    ways = {"default": {}, "fused": {"fused": True}}  # foreach=True was never faster here

    def net_and_optimizer(optimizer, way):
        layers = []
        for w in weights(precision):
            layer = nn.utils.skip_init(nn.Linear, *w.shape)
            layer.weight = nn.Parameter(torch.from_numpy(w.T.copy()))
            layer.bias = nn.Parameter(torch.zeros(w.shape[1], dtype=layer.weight.dtype))
            layers += [layer, nn.ReLU()]
        net = nn.Sequential(*layers[:-1])
        return net, optimizers[optimizer](net.parameters(), **ways[way])

    def train(state, iterations):
        net, optimizer = state
        for _ in range(iterations):
            optimizer.zero_grad()
            criterion(net(x), labels).backward()
            optimizer.step()
            with torch.no_grad():
                loss = criterion(net(x), labels).item()
        return loss

    for optimizer in OPTIMIZERS:
        times = {way: best_time(lambda state: train(state, ITERATIONS), lambda: net_and_optimizer(optimizer, way),
                                repetitions=3) for way in ways}
        best = min(times, key=lambda way: times[way].seconds)
        note = "best of " + ", ".join(f"{way} {ITERATIONS / time.seconds:.0f}" for way, time in times.items())
        yield result(f"PyTorch {torch.__version__.split('+')[0]} eager", times[best],
                     train(net_and_optimizer(optimizer, best), CHECK_ITERATIONS[optimizer]), optimizer, note)


def with_jax(precision):
    import jax
    import mlp_jax
    x, labels = (jax.numpy.array(a) for a in batch(precision))
    for optimizer in OPTIMIZERS:
        iteration = mlp_jax.jitted_iteration(optimizer)

        def train(state, iterations):
            for _ in range(iterations):
                state, loss = iteration(state, x, labels)
            return float(loss)

        def start():
            return mlp_jax.start(weights(precision))

        time = best_time(lambda state: train(state, ITERATIONS), start, repetitions=3)
        yield result(f"JAX {jax.__version__} jitted", time, train(start(), CHECK_ITERATIONS[optimizer]), optimizer)


PEERS = {"numpy": with_numpy, "torch": with_pytorch, "jax": with_jax}
