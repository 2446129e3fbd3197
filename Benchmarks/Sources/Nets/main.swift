// nets WORK THREADS: the library's speed on one work, in the words of Peers/peer.py.
import Foundation
import NeuralNet

let works: [String: (Setting) -> Void] = [
    "tiny": { Tiny<Float>.measure($0); Tiny<Double>.measure($0) },
    "classifier": { Classifier<Float>.measure($0); Classifier<Double>.measure($0) },
    "mlp": { MultiLayer<Float>.measure($0); MultiLayer<Double>.measure($0) },
    "lenet": { LeNet<Float>.measure($0, "lenet"); LeNet<Double>.measure($0, "lenet") },
    "lenet5": { LeNet<Float>.measure($0, "lenet5"); LeNet<Double>.measure($0, "lenet5") },
    "elementwise": { Elementwise<Float>.measure($0); Elementwise<Double>.measure($0) },
    "sums": { Sums<Float>.measure($0); Sums<Double>.measure($0) },
    "product": { Product<Float>.measure($0); Product<Double>.measure($0) },
]
guard CommandLine.arguments.count == 3, let measure = works[CommandLine.arguments[1]], let threads = Int(CommandLine.arguments[2]) else {
    print("usage: nets WORK THREADS, where WORK is one of: \(works.keys.sorted().joined(separator: ", "))")
    exit(2)
}
useThreads(threads)
measure(Setting(threads: threads))
