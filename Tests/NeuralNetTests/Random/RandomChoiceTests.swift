import NeuralNet
import Testing

// Every number in this file comes from NumPy 2.4.6 on 64-bit Linux, by the line of Python above it with
// R = np.random.RandomState.
struct RandomChoiceTests {
    // [R(42).randint(low, high, 6) for (low, high) in …]
    private static let wholeNumberRanges: [(range: Range<Int>, expected: [Int])] = [
        (0..<10, [6, 3, 7, 4, 6, 9]),
        (-5..<5, [1, -2, 2, -1, 1, 4]),
        (0..<1, [0, 0, 0, 0, 0, 0]),
        (0..<16, [6, 3, 12, 14, 10, 7]),
        (0..<17, [6, 14, 10, 7, 6, 10]),
        (3..<60000, [56425, 15798, 863, 38161, 54346, 44735]),
        (0..<(1 << 31), [1608637542, 1273642419, 1935803228, 787846414, 996406378, 1201263687]),
        (0..<(1 << 32) - 1, [1608637542, 3421126067, 4083286876, 787846414, 3143890026, 3348747335]),
        (0..<(1 << 32), [1608637542, 3421126067, 4083286876, 787846414, 3143890026, 3348747335]),
        (0..<(1 << 32) + 1, [3421126067, 787846414, 3348747335, 2563451924, 1914837113, 429389014]),
        (0..<(1 << 62), [
            2297359619001564595, 3702525538111689998, 4279532810384561223, 1819927849474927636, 2878035897379592313,
            2877591057541362902,
        ]),
        (Int.min..<Int.max, [
            -2314326399425823309, 8314211556539077902, 4279532810384561223, 1819927849474927636, -6345336139475183495,
            -6345780979313412906,
        ]),
    ]

    @Test(arguments: wholeNumberRanges)
    func wholeNumbers(range: Range<Int>, expected: [Int]) {
        var random = RandomState(seed: 42)
        #expect(random.integers(in: range, count: 6) == expected)
        random = RandomState(seed: 42)
        #expect(random.integer(in: range) == expected[0])
    }

    // r = R(7); r.randint(5, 6, 4); r.rand(1)
    @Test func aRangeOfOneNumberDrawsNothing() {
        var random = RandomState(seed: 7)
        #expect(random.integers(in: 5..<6, count: 4) == [5, 5, 5, 5])
        #expect(random.random() == 0.07630828937395717)
    }

    // R(1).permutation(n) for n in (0, 1, 2, 10); R(0).permutation(10); R(42).permutation(1000)[-5:]
    @Test func permutations() {
        var random = RandomState(seed: 1)
        #expect(random.permutation(0) == [])
        #expect(random.permutation(1) == [0])
        #expect(random.permutation(2) == [0, 1])
        random = RandomState(seed: 1)
        #expect(random.permutation(10) == [2, 9, 6, 4, 0, 3, 1, 7, 8, 5])
        random = RandomState(seed: 0)
        #expect(random.permutation(10) == [2, 8, 4, 9, 1, 6, 7, 3, 0, 5])
        random = RandomState(seed: 42)
        #expect(random.permutation(1000).suffix(5) == [106, 270, 860, 435, 102])
    }

    // x = list("backward"); R(3).shuffle(x)
    @Test func anyElementsCanBeShuffled() {
        var random = RandomState(seed: 3)
        var letters: [Character] = Array("backward")
        random.shuffle(&letters)
        #expect(letters == Array("adwrkabc"))
    }

    // R(42).choice(1000, 6); R(0).choice(60000, 10); R(42).choice(1000, 6, replace=False);
    // R(0).choice(5, 5, replace=False)
    @Test func choices() {
        var random = RandomState(seed: 42)
        #expect(random.choice(1000, count: 6) == [102, 435, 860, 270, 106, 71])
        random = RandomState(seed: 0)
        #expect(random.choice(60000, count: 10)
            == [2732, 43567, 42613, 52416, 45891, 21243, 30403, 32103, 41993, 57043])
        random = RandomState(seed: 42)
        #expect(random.choice(1000, count: 6, replacing: false) == [521, 737, 740, 660, 411, 678])
        random = RandomState(seed: 0)
        #expect(random.choice(5, count: 5, replacing: false) == [2, 0, 1, 3, 4])
        #expect(random.choice(0, count: 0) == [])
    }

    @Test func whatCannotBeDrawnStops() async {
        let range = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = random.integer(in: 3..<3)
        }
        #expect(message(of: range).contains("RandomState.integer: the range 3..<3 is empty"))
        let count = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = random.integers(in: 0..<3, count: -1)
        }
        #expect(message(of: count).contains("RandomState.integers: -1 numbers were asked for; 0 is the least"))
        let permutation = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = random.permutation(-2)
        }
        #expect(message(of: permutation).contains("RandomState.permutation: -2 numbers were asked for; 0 is the least"))
        let choice = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = random.choice(5, count: 6, replacing: false)
        }
        #expect(message(of: choice).contains(
            "RandomState.choice: 6 of 5 cannot be chosen without replacing"))
        let nothing = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = random.choice(0, count: 1)
        }
        #expect(message(of: nothing).contains("RandomState.choice: 1 of 0 cannot be chosen"))
    }
}
