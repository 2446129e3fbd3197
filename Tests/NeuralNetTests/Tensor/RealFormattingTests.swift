import Glibc
import NeuralNet
import Testing

struct RealFormattingTests {
    @Test(arguments: [
        (0.5621765008857981, 9, "0.562176501"),
        (0.2097097937078311, 10, "0.2097097937"),
        (1.0, 0, "1"),
        (0.0, 0, "0"),
        (0.0, 3, "0.000"),
        (9.999, 2, "10.00"),
        (-9.999, 2, "-10.00"),
        (0.1, 20, "0.10000000000000000555"),
        (1e23, 1, "99999999999999991611392.0"),
        (.leastNonzeroMagnitude, 3, "0.000"),
        (.leastNonzeroMagnitude, 325, "0." + String(repeating: "0", count: 323) + "49"),
        (4294967295.75, 0, "4294967296"),
    ])
    func fixedDecimals(value: Double, digits: Int, expected: String) {
        #expect(value.formatted(digits: digits) == expected)
    }

    @Test func theBinaryNumberIsRounded() {
        #expect((2.675).formatted(digits: 2) == "2.67")  // stored as 2.67499999999999982236431605997495353221893310546875
        #expect((1.005).formatted(digits: 2) == "1.00")
        #expect((0.285).formatted(digits: 2) == "0.28")  // stored as 0.284999…
    }

    @Test func exactTiesGoToTheEvenDigit() {
        #expect((0.125).formatted(digits: 2) == "0.12")
        #expect((0.375).formatted(digits: 2) == "0.38")
        #expect((0.5).formatted(digits: 0) == "0")
        #expect((1.5).formatted(digits: 0) == "2")
        #expect((2.5).formatted(digits: 0) == "2")
    }

    @Test func whatRoundsToZeroHasNoMinus() {
        #expect((-0.0).formatted(digits: 2) == "0.00")
        #expect((-0.004).formatted(digits: 2) == "0.00")
        #expect((-0.006).formatted(digits: 2) == "-0.01")
        #expect((-1e-17).formatted(digits: 0) == "0")
    }

    @Test func whatIsNoFiniteNumber() {
        #expect(Double.nan.formatted(digits: 4) == "nan")
        #expect((-Double.nan).formatted(digits: 4) == "nan")
        #expect(Double.infinity.formatted(digits: 0) == "inf")
        #expect((-Float.infinity).formatted(digits: 2) == "-inf")
    }

    @Test func floatIsRoundedAsTheNumberItIs() {
        #expect(Float(0.1).formatted(digits: 9) == "0.100000001")
    }

    @Test func agreesWithPrintfOnAnyBitPattern() {
        var generator = SplitMix(state: 1)
        for round in 0..<20_000 {
            let value =
                round % 2 == 0
                ? Double(bitPattern: generator.next()) : Double(Int64(bitPattern: generator.next()) >> 20) / 1024
            guard value.isFinite else { continue }
            let digits = Int(generator.next() % 25)
            var expected = printf(value, digits: digits)
            if expected.allSatisfy({ "-0.".contains($0) }), expected.first == "-" { expected.removeFirst() }
            #expect(value.formatted(digits: digits) == expected, "bits \(value.bitPattern), \(digits) digits")
        }
    }

    @Test func digitsMustNotBeNegative() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = (1.0).formatted(digits: -1)
        }
        #expect(message(of: result).contains("formatted(digits:): -1 digits were asked for; 0 is the least"))
    }

    private func printf(_ value: Double, digits: Int) -> String {
        var buffer = [CChar](repeating: 0, count: 400)
        let length = withVaList([Int32(digits), value]) { vsnprintf(&buffer, buffer.count, "%.*f", $0) }
        return String(decoding: buffer[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

/// A small seeded generator: the same numbers on every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
