// Dropout by NumPy 2.4.6 in double precision; the mask is np.random.RandomState(0).rand(3, 4) > rate.

import NeuralNet

enum RecordedDropout {
    static let x = Recorded([3, 4], [
        -0.365, -1.271, 1.586, 0.693, -1.958, -0.135, -1.541, 2.047, -1.397, -1.097, -0.239, -1.429
    ])
    /// The loss's slope in the output.
    static let slope = Recorded([3, 4], [
        0.949, -0.019, 0.895, 0.76, -1.498, -1.194, 1.296, 0.952, -1.217, -0.157, -1.508, 0.108
    ])

    // Rate 0.5. Tutorial 002's Dropout does not divide while training; PyTorch's does.
    static let plain = Recorded([3, 4], [
        -0.365, -1.271, 1.586, 0.693, 0, -0.135, 0, 2.047, -1.397, 0, -0.239, -1.429
    ])
    static let plainInference = Recorded([3, 4], [
        -0.1825, -0.6355, 0.793, 0.3465, -0.979, -0.0675, -0.7705, 1.0235, -0.6985, -0.5485, -0.1195, -0.7145
    ])
    static let plainGradient = Recorded([3, 4], [
        0.949, -0.019, 0.895, 0.76, 0, -1.194, 0, 0.952, -1.217, 0, -1.508, 0.108
    ])
    static let inverted = Recorded([3, 4], [
        -0.73, -2.542, 3.172, 1.386, 0, -0.27, 0, 4.094, -2.794, 0, -0.478, -2.858
    ])
    static let invertedGradient = Recorded([3, 4], [
        1.898, -0.038, 1.79, 1.52, 0, -2.388, 0, 1.904, -2.434, 0, -3.016, 0.216
    ])

    // Rate 0.3, by the formula of torch.nn.functional.alpha_dropout, which PyTorch 2.13.0 gives too with its own mask.
    static let alpha = Recorded([3, 4], [
        0.13984436320714289, -0.6401787071120557, 1.8195629175037837, 1.0507322311957876, -1.2316531544733025,
        0.3378634649438048, -0.872635913498572, 2.216462073593354, -0.7486587367590967, -0.49037295188518976,
        0.24832439285418378, -0.7762092204789801
    ])
    static let alphaGradient = Recorded([3, 4], [
        0.8170440328177919, -0.016358099708680764, 0.7705525915404887, 0.6543239883472306, -1.2897070191370414,
        -1.0279774237981492, 1.1157945906552775, 0.8196268906665309, -1.0477793339718156, -0.1351695607506779,
        -1.298316545299505, 0.09298288255460646
    ])
}
