// The tiny net in plain C, as a limit: cc -O3 -DREAL=double -DEXP=exp tiny.c -lm. Prints steps/s, then the check.
#include <math.h>
#include <stdio.h>
#include <time.h>

static REAL w1[2][2], w2[2][2];
static const REAL x[2] = {0.5, 0.3}, target[2] = {0.23, -0.07};

static REAL sigmoid(REAL z) { return 1 / (1 + EXP(-z)); }

static void start(void) {
    w1[0][0] = 0.2; w1[0][1] = -0.4; w1[1][0] = 0.5; w1[1][1] = 0.6;
    w2[0][0] = 0.1; w2[0][1] = -0.5; w2[1][0] = -0.3; w2[1][1] = 0.8;
}

// The loss before the update, whose size is the learning rate 1.
static REAL step(REAL learningRate) {
    REAL h0 = sigmoid(x[0] * w1[0][0] + x[1] * w1[1][0]);
    REAL h1 = sigmoid(x[0] * w1[0][1] + x[1] * w1[1][1]);
    REAL y0 = sigmoid(h0 * w2[0][0] + h1 * w2[1][0]);
    REAL y1 = sigmoid(h0 * w2[0][1] + h1 * w2[1][1]);
    REAL e0 = y0 - target[0], e1 = y1 - target[1];
    REAL d0 = e0 * y0 * (1 - y0), d1 = e1 * y1 * (1 - y1);
    REAL b0 = (d0 * w2[0][0] + d1 * w2[0][1]) * h0 * (1 - h0);
    REAL b1 = (d0 * w2[1][0] + d1 * w2[1][1]) * h1 * (1 - h1);
    w2[0][0] -= learningRate * (h0 * d0); w2[0][1] -= learningRate * (h0 * d1);
    w2[1][0] -= learningRate * (h1 * d0); w2[1][1] -= learningRate * (h1 * d1);
    w1[0][0] -= learningRate * (x[0] * b0); w1[0][1] -= learningRate * (x[0] * b1);
    w1[1][0] -= learningRate * (x[1] * b0); w1[1][1] -= learningRate * (x[1] * b1);
    return (e0 * e0 + e1 * e1) / 2;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

int main(void) {
    const int steps = 10000000;
    double best = 1e9;
    volatile REAL loss;  // volatile: the loss of every step is wanted, so it is computed
    for (int repetition = 0; repetition < 5; repetition++) {
        start();
        double began = now();
        for (int i = 0; i < steps; i++) loss = step(1);
        double seconds = now() - began;
        if (seconds < best) best = seconds;
    }
    start();
    for (int i = 0; i < 100; i++) step(1);
    loss = step(0);
    printf("%.6g %.17g\n", steps / best, (double)loss);
    return 0;
}
