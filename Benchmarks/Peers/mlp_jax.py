"""The net and the optimizers of `mlp` in JAX: the whole iteration is one jitted call, its state given up to it."""
import math

import jax
import jax.numpy as jnp


def loss(parameters, x, labels):
    for w, b in parameters[:-1]:
        x = jax.nn.relu(x @ w + b)
    w, b = parameters[-1]
    log_softmax = jax.nn.log_softmax(x @ w + b)
    return -jnp.mean(log_softmax[jnp.arange(len(labels)), labels])


def start(weights):
    """Parameters, the optimizer's two moments (those that it does not use cost nothing), and the step's number."""
    parameters = [(jnp.array(w), jnp.zeros(w.shape[1], w.dtype)) for w in weights]
    zeros = [jax.tree.map(jnp.zeros_like, parameters) for _ in range(2)]
    return parameters, *zeros, jnp.array(0, weights[0].dtype)


def sgd(w, g, m, v, t):
    return w - 0.01 * g, m, v


def momentum(w, g, m, v, t):
    m = 0.9 * m - 0.01 * g
    return w + m, m, v


def ada_grad(w, g, m, v, t):
    v = v + g * g
    return w - 0.01 * g / (jnp.sqrt(v) + 1e-7), m, v


def adam(w, g, m, v, t):
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g * g
    # 1 - 0.999^t, without the digits that float32 would lose in the subtraction.
    m_hat, v_hat = (x / -jnp.expm1(t * math.log(beta)) for x, beta in ((m, 0.9), (v, 0.999)))
    return w - 0.001 * m_hat / (jnp.sqrt(v_hat) + 1e-8), m, v


def jitted_iteration(optimizer):
    update = {"SGD": sgd, "Momentum": momentum, "AdaGrad": ada_grad, "Adam": adam}[optimizer]

    def iteration(state, x, labels):
        parameters, m, v, t = state
        gradients = jax.grad(loss)(parameters, x, labels)
        updated = jax.tree.map(lambda *leaves: update(*leaves, t + 1), parameters, gradients, m, v)
        parameters, m, v = jax.tree.transpose(jax.tree.structure(parameters), jax.tree.structure((0, 0, 0)), updated)
        return (parameters, m, v, t + 1), loss(parameters, x, labels)

    return jax.jit(iteration, donate_argnums=0)
