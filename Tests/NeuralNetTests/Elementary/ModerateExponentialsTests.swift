import Testing

@testable import NeuralNet

/// The exponentials of a tensor are computed in two ways, which must not differ in any bit.
struct ModerateExponentialsTests {
    /// Moderate numbers over more than two blocks; every third next to an odd multiple of ½ ln 2, where k goes on by 1.
    private func moderateNumbers<Scalar: Real>(upTo limit: Scalar) -> [Scalar] {
        (0..<2500).map { index in
            let x = limit * Scalar(index - 1250) / 1250
            return index % 3 == 0 ? ((x / 0.6931471805599453).rounded(.down) + 0.5) * 0.6931471805599453 : x
        }
    }

    @Test func moderateNumbersHaveTheBitsOfExp() {
        expectBitsOfExp(moderateNumbers(upTo: 354))
        expectBitsOfExp(moderateNumbers(upTo: Float(43.6)))
    }

    @Test func oneExtremeNumberChangesNoBit() {
        for extreme in [.nan, .infinity, 355.5, 709.5, 709.782712893384, 1e4, 1e15, 1e300, 5e-324] {
            for place in [0, 1023, 1024, 1500, 2048, 2499] {
                expectBitsOfExp(replacing(moderateNumbers(upTo: 20.0), at: place, with: extreme))
                expectBitsOfExp(replacing(moderateNumbers(upTo: 20.0), at: place, with: -extreme))
            }
        }
        for extreme in [.nan, .infinity, 45.5, 88.5, 88.72283, 1e4, 1e15, 1e38, 1e-45] as [Float] {
            for place in [0, 1023, 1024, 1500, 2048, 2499] {
                expectBitsOfExp(replacing(moderateNumbers(upTo: 20), at: place, with: extreme))
                expectBitsOfExp(replacing(moderateNumbers(upTo: 20), at: place, with: -extreme))
            }
        }
    }

    /// Otherwise the quick way would never be taken, or where it is wrong.
    @Test func sizesTellTheModerateNumbers() {
        for x in moderateNumbers(upTo: 354.0) { #expect(isModerate(x), "\(x)") }
        for x in moderateNumbers(upTo: Float(43.6)) { #expect(isModerate(x), "\(x)") }
        for x in [355, 500, 709, 1e4, 1e15, 1e300, Double.greatestFiniteMagnitude, .infinity, .nan] {
            #expect(!isModerate(x) && !isModerate(-x), "\(x)")
        }
        for x in [44.1, 60, 88, 1e4, 1e15, 1e38, Float.greatestFiniteMagnitude, .infinity, .nan] {
            #expect(!isModerate(x) && !isModerate(-x), "\(x)")
        }
    }

    private func isModerate<Scalar: ModerateExponential>(_ x: Scalar) -> Bool {
        Scalar.moderateExp(x).size & Scalar.extremeSizes == 0
    }

    private func replacing<Scalar: Real>(_ x: [Scalar], at place: Int, with number: Scalar) -> [Scalar] {
        var x = x
        x[place] = number
        return x
    }

    /// Records a failure if the exponentials of x, or of x less a number, are not to the bit those of one number alone.
    private func expectBitsOfExp<Scalar: Real>(_ x: [Scalar], at location: SourceLocation = #_sourceLocation) {
        expectSameBits(exp(Tensor(x)).scalars, x.map { Scalar.exp($0) }, location)
        let m: Scalar = 1.3
        let lessM = [Scalar](unsafeUninitializedCapacity: x.count) { powers, count in
            x.withUnsafeBufferPointer {
                exponentials(of: $0.baseAddress!, minus: m, into: powers.baseAddress!, count: x.count)
            }
            count = x.count
        }
        expectSameBits(lessM, x.map { Scalar.exp($0 - m) }, location)
    }

    /// Powers are never −0, so equal numbers have equal bits.
    private func expectSameBits<Scalar: Real>(_ powers: [Scalar], _ expected: [Scalar], _ location: SourceLocation) {
        let places = powers.indices.filter { powers[$0] != expected[$0] && !(powers[$0].isNaN && expected[$0].isNaN) }
        #expect(places.isEmpty && powers.count == expected.count, sourceLocation: location)
    }
}
