import Glibc
import NeuralNet
import Testing

struct KeptMemoryTests {
    /// In a process of its own, where nothing else asks for memory. Each of the four tensors has 977 pages.
    @Test func theNextTensorsNeedNoNewPages() async {
        await #expect(processExitsWith: .success) {
            let x = Tensor<Float>(repeating: 0.5, shape: [1000, 1000])
            func compute() { _ = exp(x) + sigmoid(x) * tanh(x) }
            for _ in 0..<3 { compute() }
            let before = pagesSoFar()
            for _ in 0..<10 { compute() }
            #expect(pagesSoFar() - before < 977)
        }
    }
}

/// How many pages of memory the system has given to this process.
private func pagesSoFar() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_minflt
}
