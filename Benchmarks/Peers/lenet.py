"""lenet: the gradients of all parameters (not of the images) of a convolutional net, batch of 128 images 28 x 28.
Convolution 5 x 5 to 6 channels, padded by 2, ReLU, max pool 2; convolution 5 x 5 to 16, ReLU, max pool 2;
dense 400-120, ReLU, 120-84, ReLU, 84-10; softmax cross-entropy, mean of the batch. No update.
Images: fill(0) + 0.5, labels 0...9 in turn; weights He: fill * sqrt(24 / inputs), a convolution's inputs being
25 * its channels; biases 0. Activations are flattened in the order channel, row, column.
Check: the sum of the squares of all gradients, added in float64; the note has the loss."""
import math

import numpy as np

from fills import digits, he, images, sum_of_squares
from timing import Result, best_time

BATCH = 128


class Shapes:
    convolutions = [(6, 1, 5, 5), (16, 6, 5, 5)]  # [outputs, inputs, rows, columns]
    dense = [(400, 120), (120, 84), (84, 10)]     # [inputs, outputs]
    padding = 2                                   # of the first convolution; the second has none


def batch(precision):
    return images(BATCH, 1, 28, 28).astype(precision), digits(BATCH)


def parameters(shapes, precision):
    """Pairs of weights and biases, the convolutions' first."""
    pairs = []
    for k, shape in enumerate(shapes.convolutions + shapes.dense, start=1):
        outputs, inputs = (shape[0], math.prod(shape[1:])) if len(shape) == 4 else (shape[1], shape[0])
        pairs.append((he(2 * k, inputs, *shape).astype(precision), np.zeros(outputs, precision)))
    return pairs


def result(peer, gradients_and_loss):
    """`gradients_and_loss()` gives the list of gradients, as arrays, and the loss."""
    time = best_time(lambda _: gradients_and_loss(), repetitions=6)
    gradients, loss = gradients_and_loss()
    return Result(peer, 1 / time.seconds, "iterations/s", sum_of_squares(gradients), time.cores,
                  note=f"loss {float(loss):.17g}")


def with_numpy(precision, shapes=Shapes):
    import lenet_numpy
    net = lenet_numpy.Net(parameters(shapes, precision), shapes.padding)
    x, labels = batch(precision)
    yield result(f"NumPy {np.__version__}", lambda: net.gradients_and_loss(x, labels))


def pytorch_net(precision, shapes):
    import torch
    from torch import nn
    pairs = [(torch.from_numpy(w), torch.from_numpy(b)) for w, b in parameters(shapes, precision)]
    modules = []
    for (w, b), padding in zip(pairs, (shapes.padding, 0)):
        layer = nn.utils.skip_init(nn.Conv2d, w.shape[1], w.shape[0], 5, padding=padding)
        layer.weight, layer.bias = nn.Parameter(w), nn.Parameter(b)
        modules += [layer, nn.ReLU(), nn.MaxPool2d(2)]
    modules.append(nn.Flatten())
    for w, b in pairs[2:]:
        layer = nn.utils.skip_init(nn.Linear, *w.shape)
        layer.weight, layer.bias = nn.Parameter(w.T.contiguous()), nn.Parameter(b)
        modules += [layer, nn.ReLU()]
    return nn.Sequential(*modules[:-1])


def with_pytorch(precision, shapes=Shapes):
    """In both of PyTorch's layouts; the better counts."""
    import torch
    criterion = torch.nn.CrossEntropyLoss()
    x, labels = (torch.from_numpy(a) for a in batch(precision))
    results = {}
    for layout in (torch.contiguous_format, torch.channels_last):
        net = pytorch_net(precision, shapes).to(memory_format=layout)
        images_in_layout = x.to(memory_format=layout)

        def gradients_and_loss():
            net.zero_grad()
            loss = criterion(net(images_in_layout), labels)
            loss.backward()
            return [p.grad for p in net.parameters()], loss.detach()

        name = str(layout).removeprefix("torch.")
        results[name] = result(f"PyTorch {torch.__version__.split('+')[0]} eager", gradients_and_loss)
    best = max(results.values(), key=lambda r: r.rate)
    best.note += "; best of " + ", ".join(f"{name} {r.rate:.1f}" for name, r in results.items())
    yield best


def with_jax(precision, shapes=Shapes):
    import jax
    import lenet_jax
    pairs = parameters(shapes, precision)
    x, labels = (jax.numpy.array(a) for a in batch(precision))
    gradient = jax.jit(jax.value_and_grad(lambda pairs, x: lenet_jax.loss(pairs, x, labels, shapes.padding)))

    def gradients_and_loss():
        loss, gradients = gradient(pairs, x)
        return jax.tree.leaves(jax.block_until_ready(gradients)), loss

    yield result(f"JAX {jax.__version__} jitted", gradients_and_loss)


PEERS = {"numpy": with_numpy, "torch": with_pytorch, "jax": with_jax}
