import NeuralNet
import Testing

// How two streams begin, in every kind of draw. NumPy 2.4.6: R = np.random.RandomState; R(s).rand(10), R(s).randn(11),
// R(s).randint(0, 60000, 10), R(s).choice(60000, 10), R(s).permutation(10), R(s).shuffle(x) for x = np.arange(10),
// R(s).randint(0, 2**32, 5), and r.rand(2) followed by r.randn(3) of one r = R(s).
struct RandomStreamTests {
    private struct Stream {
        var seed: Int
        var uniform: [Double]
        var normal: [Double]
        var wholeNumbers: [Int]
        var permutation: [Int]
        var words: [Int]
        var uniformThenNormal: [Double]
    }

    private static let streams = [
        Stream(
            seed: 0,
            uniform: [
                0.5488135039273248, 0.7151893663724195, 0.6027633760716439, 0.5448831829968969, 0.4236547993389047,
                0.6458941130666561, 0.4375872112626925, 0.8917730007820798, 0.9636627605010293, 0.3834415188257777,
            ],
            normal: [
                1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458, 1.8675579901499675,
                -0.977277879876411, 0.9500884175255894, -0.1513572082976979, -0.10321885179355784,
                0.41059850193837233, 0.144043571160878,
            ],
            wholeNumbers: [2732, 43567, 42613, 52416, 45891, 21243, 30403, 32103, 41993, 57043],
            permutation: [2, 8, 4, 9, 1, 6, 7, 3, 0, 5],
            words: [2357136044, 2546248239, 3071714933, 3626093760, 2588848963],
            uniformThenNormal: [
                0.5488135039273248, 0.7151893663724195, 0.9787379841057392, 2.240893199201458, 1.8675579901499675,
            ]),
        Stream(
            seed: 1,
            uniform: [
                0.417022004702574, 0.7203244934421581, 0.00011437481734488664, 0.30233257263183977,
                0.14675589081711304, 0.0923385947687978, 0.1862602113776709, 0.34556072704304774,
                0.39676747423066994, 0.538816734003357,
            ],
            normal: [
                1.6243453636632417, -0.6117564136500754, -0.5281717522634557, -1.0729686221561705,
                0.8654076293246785, -2.3015386968802827, 1.74481176421648, -0.7612069008951028, 0.31903909605709857,
                -0.2493703754774101, 1.462107937044974,
            ],
            wholeNumbers: [33003, 12172, 5192, 32511, 50057, 43723, 7813, 52047, 21440, 32912],
            permutation: [2, 9, 6, 4, 0, 3, 1, 7, 8, 5],
            words: [1791095845, 4282876139, 3093770124, 4005303368, 491263],
            uniformThenNormal: [
                0.417022004702574, 0.7203244934421581, -0.5281717522634557, -1.0729686221561705, 0.8654076293246785,
            ]),
    ]

    @Test(arguments: 0..<2)
    func everyKindOfDraw(index: Int) {
        let stream = Self.streams[index]
        /// What a generator that was just made draws.
        func drawn<Value>(_ draw: (inout RandomState) -> Value) -> Value {
            var random = RandomState(seed: stream.seed)
            return draw(&random)
        }
        #expect(drawn { random in (0..<10).map { _ in random.random() } } == stream.uniform)
        #expect(drawn { random in (0..<11).map { _ in random.normal() } } == stream.normal)
        #expect(drawn { $0.integers(in: 0..<60000, count: 10) } == stream.wholeNumbers)
        #expect(drawn { $0.choice(60000, count: 10) } == stream.wholeNumbers)
        #expect(drawn { $0.permutation(10) } == stream.permutation)
        var numbers = Array(0..<10)
        drawn { $0.shuffle(&numbers) }
        #expect(numbers == stream.permutation)
        #expect(drawn { $0.integers(in: 0..<4_294_967_296, count: 5) } == stream.words)
        let mixed = drawn { random in
            (0..<2).map { _ in random.random() } + (0..<3).map { _ in random.normal() }
        }
        #expect(mixed == stream.uniformThenNormal)
    }
}
