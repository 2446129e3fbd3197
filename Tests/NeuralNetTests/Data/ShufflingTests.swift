import NeuralNet
import Testing

struct ShufflingTests {
    // NumPy 2.4.6: p = np.random.RandomState(3).permutation(6); x = np.arange(12.).reshape(6, 2)[p];
    // t = (np.arange(6) * 10)[p]
    @Test func inputsStayBesideTheirTargets() {
        let inputs = Tensor([[0.0, 1], [2, 3], [4, 5], [6, 7], [8, 9], [10, 11]])
        var random = RandomState(seed: 3)
        let (x, t) = shuffled(inputs, [0, 10, 20, 30, 40, 50], using: &random)
        #expect(x == Tensor([[6, 7], [10, 11], [8, 9], [2, 3], [0, 1], [4, 5]]))
        #expect(t == [30, 50, 40, 10, 0, 20])
    }

    // scikit-learn 1.9.1: train_test_split(np.arange(10), test_size=0.25, random_state=0),
    // train_test_split(np.arange(11), test_size=0.3, random_state=42)
    @Test func aSplitByChance() {
        var random = RandomState(seed: 0)
        let ten = split(Tensor((0..<10).map(Double.init)), Array(100..<110), testFraction: 0.25, using: &random)
        #expect(ten.training.inputs == Tensor([9, 1, 6, 7, 3, 0, 5]))
        #expect(ten.training.targets == [109, 101, 106, 107, 103, 100, 105])
        #expect(ten.test.inputs == Tensor([2, 8, 4]))
        #expect(ten.test.targets == [102, 108, 104])
        random = RandomState(seed: 42)
        let eleven = split(Tensor((0..<11).map(Float.init)), Array(0..<11), testFraction: 0.3, using: &random)
        #expect(eleven.training.targets == [2, 1, 8, 4, 7, 3, 6])
        #expect(eleven.test.targets == [5, 0, 9, 10])
    }

    // scikit-learn 1.9.1: train_test_split(np.arange(10), test_size=0.25, shuffle=False)
    @Test func aSplitInOrder() {
        let parts = split(Tensor((0..<10).map(Double.init)), Array(100..<110), testFraction: 0.25)
        #expect(parts.training.inputs == Tensor([0, 1, 2, 3, 4, 5, 6]))
        #expect(parts.training.targets == Array(100..<107))
        #expect(parts.test.inputs == Tensor([7, 8, 9]))
        #expect(parts.test.targets == [107, 108, 109])
    }

    @Test func allOrNothingIsKeptForTheTest() {
        let labels = [1, 2, 3]
        #expect(split(labels, labels, testFraction: 0).test.targets == [])
        #expect(split(labels, labels, testFraction: 0).training.targets == labels)
        #expect(split(labels, labels, testFraction: 1).test.targets == labels)
    }

    @Test func whatDoesNotFitStops() async {
        let counts = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = shuffled(Tensor([1.0, 2]), [1], using: &random)
        }
        #expect(message(of: counts).contains("shuffled: 2 inputs do not fit 1 targets: each input needs one"))
        let parts = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = split([1, 2, 3], [1], testFraction: 0.5)
        }
        #expect(message(of: parts).contains("split: 3 inputs do not fit 1 targets: each input needs one"))
        let fraction = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = split([1], [1], testFraction: 25)
        }
        #expect(message(of: fraction).contains(
            "split(testFraction:): 25.0 is no fraction: it must lie between 0 and 1"))
    }
}
