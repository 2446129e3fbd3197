"""The net of `lenet` in NumPy: im2col and col2im as "Deep Learning from Scratch" and the tutorials after it write them.

Two differences. The gradient of the images, which nobody uses, is not computed. New arrays take the precision of the
inputs: np.zeros without it makes float64, and a float32 net would compute its convolutions in float64."""
import numpy as np

from mlp_numpy import Affine, Relu, SoftmaxWithLoss


def im2col(x, rows, columns, stride, pad):
    n, channels, height, width = x.shape
    out_h = (height + 2 * pad - rows) // stride + 1
    out_w = (width + 2 * pad - columns) // stride + 1
    img = np.pad(x, [(0, 0), (0, 0), (pad, pad), (pad, pad)], "constant")
    col = np.zeros((n, channels, rows, columns, out_h, out_w), x.dtype)
    for i in range(rows):
        for j in range(columns):
            col[:, :, i, j] = img[:, :, i:i + stride * out_h:stride, j:j + stride * out_w:stride]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(n * out_h * out_w, -1)


def col2im(col, shape, rows, columns, stride, pad):
    n, channels, height, width = shape
    out_h = (height + 2 * pad - rows) // stride + 1
    out_w = (width + 2 * pad - columns) // stride + 1
    col = col.reshape(n, out_h, out_w, channels, rows, columns).transpose(0, 3, 4, 5, 1, 2)
    img = np.zeros((n, channels, height + 2 * pad + stride - 1, width + 2 * pad + stride - 1), col.dtype)
    for i in range(rows):
        for j in range(columns):
            img[:, :, i:i + stride * out_h:stride, j:j + stride * out_w:stride] += col[:, :, i, j]
    return img[:, :, pad:height + pad, pad:width + pad]


class Convolution:
    def __init__(self, w, b, pad, first):
        self.w, self.b, self.pad, self.first = w, b, pad, first

    def forward(self, x):
        filters, _, rows, columns = self.w.shape
        n, _, height, width = x.shape
        out_h, out_w = height + 2 * self.pad - rows + 1, width + 2 * self.pad - columns + 1
        self.shape = x.shape
        self.col = im2col(x, rows, columns, 1, self.pad)
        out = np.dot(self.col, self.w.reshape(filters, -1).T) + self.b
        return out.reshape(n, out_h, out_w, -1).transpose(0, 3, 1, 2)

    def backward(self, dout):
        filters, channels, rows, columns = self.w.shape
        dout = dout.transpose(0, 2, 3, 1).reshape(-1, filters)
        self.db = np.sum(dout, axis=0)
        self.dw = np.dot(self.col.T, dout).transpose(1, 0).reshape(filters, channels, rows, columns)
        if self.first:
            return None
        return col2im(np.dot(dout, self.w.reshape(filters, -1)), self.shape, rows, columns, 1, self.pad)


class Pooling:
    def forward(self, x):
        n, channels, height, width = self.shape = x.shape
        col = im2col(x, 2, 2, 2, 0).reshape(-1, 4)
        self.arg_max = np.argmax(col, axis=1)
        out = np.max(col, axis=1)
        return out.reshape(n, height // 2, width // 2, channels).transpose(0, 3, 1, 2)

    def backward(self, dout):
        dout = dout.transpose(0, 2, 3, 1)
        dmax = np.zeros((dout.size, 4), dout.dtype)
        dmax[np.arange(self.arg_max.size), self.arg_max] = dout.flatten()
        dmax = dmax.reshape(dout.shape + (4,))
        dcol = dmax.reshape(dmax.shape[0] * dmax.shape[1] * dmax.shape[2], -1)
        return col2im(dcol, self.shape, 2, 2, 2, 0)


class Flatten:
    def forward(self, x):
        self.shape = x.shape
        return x.reshape(len(x), -1)

    def backward(self, dout):
        return dout.reshape(self.shape)


class Net:
    def __init__(self, pairs, padding):
        (w1, b1), (w2, b2), *dense = pairs
        self.learning = [Convolution(w1, b1, padding, True), Convolution(w2, b2, 0, False)]
        self.layers = []
        for convolution in self.learning:
            self.layers += [convolution, Relu(), Pooling()]
        self.layers.append(Flatten())
        for w, b in dense:
            self.learning.append(Affine(w, b))
            self.layers += [self.learning[-1], Relu()]
        self.layers.pop()
        self.last_layer = SoftmaxWithLoss()

    def gradients_and_loss(self, x, labels):
        for layer in self.layers:
            x = layer.forward(x)
        loss = self.last_layer.forward(x, labels)
        dout = self.last_layer.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
        return [g for layer in self.learning for g in (layer.dw, layer.db)], loss
