"""product: one 512 x 512 by 512 x 512 matrix product, a new matrix each time; 2 * 512^3 operations.
The matrices: fill(0) and fill(1). Check: the sum of the product's squares, added in float64."""
import numpy as np

from fills import fill, sum_of_squares
from timing import Result, best_time

SIZE = 512


def result(peer, product, a, b):
    time = best_time(lambda _: product(a, b))
    check = sum_of_squares([product(a, b)])
    return Result(peer, 2 * SIZE**3 / time.seconds / 1e9, "GFLOP/s", check, time.cores)


def matrices(precision):
    return [fill(stream, SIZE, SIZE).astype(precision) for stream in (0, 1)]


def with_numpy(precision):
    yield result(f"NumPy {np.__version__}", np.matmul, *matrices(precision))


def with_pytorch(precision):
    import torch
    a, b = (torch.from_numpy(m) for m in matrices(precision))
    yield result(f"PyTorch {torch.__version__.split('+')[0]} eager", torch.matmul, a, b)


def with_jax(precision):
    import jax
    import jax.numpy as jnp
    product = jax.jit(jnp.matmul)
    a, b = (jnp.array(m) for m in matrices(precision))
    yield result(f"JAX {jax.__version__} jitted", lambda a, b: product(a, b).block_until_ready(), a, b)


PEERS = {"numpy": with_numpy, "torch": with_pytorch, "jax": with_jax}
