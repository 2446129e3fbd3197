"""The net and the optimizers of `mlp` in NumPy, as "Deep Learning from Scratch" and the tutorials after it write them.

Three differences. The gradient of the images, which nobody uses, is not computed. The cross-entropy adds no 1e-7 inside
the logarithm and Adam's epsilon stands where the paper's algorithm has it, so that the losses equal the other peers'.
Adam's factor is a Python number: with np.sqrt it would be a NumPy float64, and raise a float32 net to float64."""
import math

import numpy as np


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        return dout


class Affine:
    def __init__(self, w, b, first=False):
        self.w, self.b, self.first = w, b, first

    def forward(self, x):
        self.x = x
        return np.dot(x, self.w) + self.b

    def backward(self, dout):
        self.dw = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return None if self.first else np.dot(dout, self.w.T)


def softmax(x):
    x = x.T
    x = x - np.max(x, axis=0)
    return (np.exp(x) / np.sum(np.exp(x), axis=0)).T


class SoftmaxWithLoss:
    def forward(self, x, labels):
        self.y, self.labels = softmax(x), labels
        rows = np.arange(len(labels))
        return -np.sum(np.log(self.y[rows, labels])) / len(labels)

    def backward(self):
        dx = self.y.copy()
        dx[np.arange(len(self.labels)), self.labels] -= 1
        return dx / len(self.labels)


class Net:
    def __init__(self, weights):
        self.parameters = {}
        self.layers = []
        self.affines = {}
        for k, w in enumerate(weights, start=1):
            b = np.zeros(w.shape[1], w.dtype)
            self.parameters[f"W{k}"], self.parameters[f"b{k}"] = w, b
            self.affines[k] = Affine(w, b, first=k == 1)
            self.layers += [self.affines[k], Relu()]
        self.layers.pop()
        self.last_layer = SoftmaxWithLoss()

    def loss(self, x, labels):
        for layer in self.layers:
            x = layer.forward(x)
        return self.last_layer.forward(x, labels)

    def gradients(self, x, labels):
        self.loss(x, labels)
        dout = self.last_layer.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        gradients = {}
        for k, affine in self.affines.items():
            gradients[f"W{k}"], gradients[f"b{k}"] = affine.dw, affine.db
        return gradients


class SGD:
    def __call__(self, parameters, gradients):
        for key in parameters:
            parameters[key] -= 0.01 * gradients[key]


class Momentum:
    v = None

    def __call__(self, parameters, gradients):
        if self.v is None:
            self.v = {key: np.zeros_like(value) for key, value in parameters.items()}
        for key in parameters:
            self.v[key] = 0.9 * self.v[key] - 0.01 * gradients[key]
            parameters[key] += self.v[key]


class AdaGrad:
    h = None

    def __call__(self, parameters, gradients):
        if self.h is None:
            self.h = {key: np.zeros_like(value) for key, value in parameters.items()}
        for key in parameters:
            self.h[key] += gradients[key] * gradients[key]
            parameters[key] -= 0.01 * gradients[key] / (np.sqrt(self.h[key]) + 1e-7)


class Adam:
    m = None

    def __call__(self, parameters, gradients):
        if self.m is None:
            self.m = {key: np.zeros_like(value) for key, value in parameters.items()}
            self.v = {key: np.zeros_like(value) for key, value in parameters.items()}
            self.step = 0
        self.step += 1
        root = math.sqrt(1 - 0.999**self.step)
        rate = 0.001 * root / (1 - 0.9**self.step)
        for key in parameters:
            self.m[key] += (1 - 0.9) * (gradients[key] - self.m[key])
            self.v[key] += (1 - 0.999) * (gradients[key] ** 2 - self.v[key])
            parameters[key] -= rate * self.m[key] / (np.sqrt(self.v[key]) + 1e-8 * root)
