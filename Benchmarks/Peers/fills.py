"""Weights and data of every work, from one formula that any language can repeat to the last bit.

    mix(h):   h ^= h >> 16;  h *= 0x85EBCA6B;  h ^= h >> 13;  h *= 0xC2B2AE35;  h ^= h >> 16
    fill(stream)[i] = (mix(stream * 2^20 + i) >> 8) / 2^24 - 0.5

All integers are unsigned, of 32 bits, and wrap around (mix is the last step of MurmurHash3). The division and the
subtraction are exact, in float32 as in float64, so the numbers lie evenly in [-0.5, 0.5). i counts row-major.
A scale is applied in float64; then the product is rounded once to the precision of the work.

    stream 0         the inputs, or the left matrix of `product`
    stream 1         the right matrix of `product`
    stream 2k        the weights of layer k = 1, 2, ...: dense [inputs, outputs], convolution [outputs, inputs, 5, 5]
    stream 2k + 1    the biases of layer k, where they do not start at 0

(A plain (i * 7919) % 1000 would not do: a matrix of 100 columns has then only ten different rows.)
"""
import math

import numpy as np


def mix(h):
    h = h.astype(np.uint32)
    h ^= h >> np.uint32(16)
    h *= np.uint32(0x85EBCA6B)
    h ^= h >> np.uint32(13)
    h *= np.uint32(0xC2B2AE35)
    h ^= h >> np.uint32(16)
    return h


def fill(stream, *shape):
    """Numbers in [-0.5, 0.5), float64."""
    index = np.arange(math.prod(shape), dtype=np.uint32) + np.uint32(stream << 20)
    return ((mix(index) >> np.uint32(8)) / 2.0**24 - 0.5).reshape(shape)


def he(stream, inputs, *shape):
    """He's initial weights: standard deviation sqrt(2 / inputs); that of `fill` is sqrt(1 / 12)."""
    return fill(stream, *shape) * math.sqrt(24.0 / inputs)


def images(*shape):
    """Pixels in [0, 1), float64."""
    return fill(0, *shape) + 0.5


def digits(count):
    """Labels 0, 1, ..., 9, 0, 1, ..."""
    return np.arange(count) % 10


def sum_of_squares(arrays):
    """The check of works that have no loss: added in float64 whatever the precision of the work."""
    return float(sum(np.sum(np.square(np.asarray(a, dtype=np.float64))) for a in arrays))
