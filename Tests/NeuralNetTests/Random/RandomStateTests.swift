import NeuralNet
import Testing

// Every number in this file comes from NumPy 2.4.6 on glibc 2.36, by the line of Python above it with
// R = np.random.RandomState.
struct RandomStateTests {
    // [R(seed).rand(3) for seed in (0, 1, 42, 2**32 - 1, [1, 2, 3])]
    @Test func numbersBetweenZeroAndOne() {
        expectFirst([0.5488135039273248, 0.7151893663724195, 0.6027633760716439], RandomState(seed: 0))
        expectFirst([0.417022004702574, 0.7203244934421581, 0.00011437481734488664], RandomState(seed: 1))
        expectFirst([0.3745401188473625, 0.9507143064099162, 0.7319939418114051], RandomState(seed: 42))
        expectFirst([0.0976320289940138, 0.9123828453026218, 0.78903530185164], RandomState(seed: 4_294_967_295))
        expectFirst([0.6098612722867289, 0.8866970434146851, 0.47633673750662764], RandomState(seed: [1, 2, 3]))
    }

    // [R(seed).randn(5) for seed in (0, 1, 42, 2**32 - 1, [1, 2, 3])]
    @Test func normalNumbers() {
        expectNormal(
            [1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675],
            RandomState(seed: 0))
        expectNormal(
            [1.6243453636632417, -0.6117564136500754, -0.5281717522634557, -1.0729686221561705, 0.8654076293246785],
            RandomState(seed: 1))
        expectNormal(
            [0.4967141530112327, -0.13826430117118466, 0.6476885381006925, 1.5230298564080254, -0.23415337472333597],
            RandomState(seed: 42))
        expectNormal(
            [0.6484086742306527, 0.6693235306338161, -1.0805437227474493, 0.2845010447986309, 0.11388773652167104],
            RandomState(seed: 4_294_967_295))
        expectNormal(
            [0.8985824482099501, 0.25528876596298244, 0.9517262521759671, -0.056633916373920894, 0.5472155512682099],
            RandomState(seed: [1, 2, 3]))
    }

    // r = R(0); r.randn(3); r.rand(2); r.randn(2)
    @Test func theSpareNormalNumberWaitsWhileOthersAreDrawn() {
        var random = RandomState(seed: 0)
        #expect((0..<3).map { _ in random.normal() } == [1.764052345967664, 0.4001572083672233, 0.9787379841057392])
        #expect((0..<2).map { _ in random.random() } == [0.4236547993389047, 0.6458941130666561])
        #expect((0..<2).map { _ in random.normal() } == [2.240893199201458, 0.9500884175255894])
    }

    // r = R(42); r.rand(2); r.randn(3); r.randint(0, 10, 3); r.randn(1)
    @Test func allKindsOfDrawsShareOneStream() {
        var random = RandomState(seed: 42)
        #expect((0..<2).map { _ in random.random() } == [0.3745401188473625, 0.9507143064099162])
        #expect((0..<3).map { _ in random.normal() } == [0.6476885381006925, 1.5230298564080254, -0.23415337472333597])
        #expect(random.integers(in: 0..<10, count: 3) == [7, 4, 3])
        #expect(random.normal() == -0.23413695694918055)
    }

    // b = R(0).rand(100000).view(np.uint64); hex(np.bitwise_xor.reduce(b)), hex(np.add.reduce(b))
    @Test func aHundredThousandNumbersToTheLastBit() {
        var random = RandomState(seed: 0)
        let bits = (0..<100_000).map { _ in random.random().bitPattern }
        #expect(bits.reduce(0, ^) == 0x0130_1470_a249_5e21)
        #expect(bits.reduce(0, &+) == 0xe6be_b04d_8855_f3f5)
    }

    // b = R(0).randn(100001).view(np.uint64); hex(np.bitwise_xor.reduce(b)), hex(np.add.reduce(b));
    // R(0).randn(1000000)[-1]
    @Test func aHundredThousandNormalNumbersToTheLastBit() {
        var random = RandomState(seed: 0)
        let bits = (0..<100_001).map { _ in random.normal().bitPattern }
        #expect(bits.reduce(0, ^) == 0x3fb7_5064_34a3_b84f)
        #expect(bits.reduce(0, &+) == 0xe68c_2666_3651_519b)
        for _ in 100_001..<999_999 { _ = random.normal() }
        #expect(random.normal() == 1.37183066026284)
    }

    // R(42).uniform(-1, 1, 4); R(42).uniform(0.1, 0.3, 3); R(42).uniform(2.5, -3)
    @Test func uniformNumbers() {
        var random = RandomState(seed: 42)
        #expect((0..<4).map { _ in random.uniform(low: -1, high: 1) }
            == [-0.250919762305275, 0.9014286128198323, 0.4639878836228102, 0.1973169683940732])
        random = RandomState(seed: 42)
        #expect((0..<3).map { _ in random.uniform(low: 0.1, high: 0.3) }
            == [0.1749080237694725, 0.2901428612819832, 0.24639878836228102])
        random = RandomState(seed: 42)
        #expect(random.uniform(low: 2.5, high: -3) == 0.4400293463395064)
    }

    // R(42).normal(10, 0.01, 3); R(42).normal(-3, 0, 3)
    @Test func normalNumbersOfAMeanAndDeviation() {
        var random = RandomState(seed: 42)
        #expect((0..<3).map { _ in random.normal(mean: 10, standardDeviation: 0.01) }
            == [10.004967141530113, 9.998617356988289, 10.006476885381007])
        #expect(random.normal(mean: -3, standardDeviation: 0) == -3)
    }

    @Test func aCopyGoesThroughTheSameNumbers() {
        var random = RandomState(seed: 7)
        _ = random.normal()
        var copy = random
        #expect(copy == random)
        let first = (0..<700).map { _ in random.normal() }
        #expect(copy != random)
        #expect((0..<700).map { _ in copy.normal() } == first)
    }

    @Test func whatIsNoRangeOrWidthStops() async {
        let range = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = random.uniform(low: 0, high: .infinity)
        }
        #expect(message(of: range).contains("RandomState.uniform: from 0.0 to inf is no finite range"))
        let width = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            var random = RandomState(seed: 0)
            _ = random.normal(mean: 0, standardDeviation: -1)
        }
        #expect(message(of: width).contains(
            "RandomState.normal: a standard deviation of -1.0 is no width: it must be 0 or more"))
    }
}

private func expectFirst(_ expected: [Double], _ random: RandomState, at location: SourceLocation = #_sourceLocation) {
    var random = random
    #expect(expected.map { _ in random.random() } == expected, sourceLocation: location)
}

private func expectNormal(_ expected: [Double], _ random: RandomState, at location: SourceLocation = #_sourceLocation) {
    var random = random
    #expect(expected.map { _ in random.normal() } == expected, sourceLocation: location)
}
