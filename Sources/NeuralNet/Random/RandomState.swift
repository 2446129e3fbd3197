// The library's only source of chance: NumPy's legacy generator, bit for bit.

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Chance that can be replayed: from the same seed come the same numbers as from NumPy's `np.random.RandomState(seed)`.
///
///     var random = RandomState(seed: 0)
///     let weights = random.normal(shape: [2, 3])   // np.random.seed(0); np.random.randn(2, 3)
///
/// It is a value: a copy goes through the same numbers as the original. So it is declared with `var` and passed with
/// `&`.
///
/// As a `RandomNumberGenerator` it also drives the standard library's `shuffled(using:)` and `random(in:using:)`. What
/// those make of its bits is theirs, not NumPy's; the methods of this type are NumPy's.
public struct RandomState: RandomNumberGenerator, Equatable, Sendable {
    private var twister: MersenneTwister
    /// The second of the two normal numbers that are always made together, until it is asked for.
    private var spareNormal: Double?

    /// The generator that NumPy's `RandomState(seed)` and `np.random.seed(seed)` make of a number.
    ///
    /// - Parameter seed: from 0 to 2³² − 1.
    /// - Precondition: `seed` lies in that range.
    public init(seed: Int) {
        twister = MersenneTwister(seed: RandomState.word(ofSeed: seed))
    }

    /// The generator that NumPy's `RandomState(seed)` and `np.random.seed(seed)` make of a list of numbers.
    ///
    /// The list `[5]` is another seed than the number 5.
    ///
    /// - Parameter seed: at least one number, each from 0 to 2³² − 1.
    /// - Precondition: `seed` is not empty, and its numbers lie in that range.
    public init(seed: [Int]) {
        require(!seed.isEmpty, "RandomState(seed:): an empty list of numbers is no seed")
        twister = MersenneTwister(seeds: seed.map(RandomState.word(ofSeed:)))
    }

    private static func word(ofSeed seed: Int) -> UInt32 {
        require(
            UInt32(exactly: seed) != nil,
            "RandomState(seed:): \(seed) is no seed: it must lie between 0 and 4294967295 (2^32 - 1)")
        return UInt32(truncatingIfNeeded: seed)
    }

    /// The next 64 bits: two draws of 32 bits, the first of them above the second.
    public mutating func next() -> UInt64 {
        let high = twister.next()
        return UInt64(high) << 32 | UInt64(twister.next())
    }

    /// A number from 0 to 1, 1 excluded: k / 2⁵³ with each k equally probable. NumPy: `rand()`, `random_sample()`.
    public mutating func random() -> Double {
        let (high, low) = (twister.next() >> 5, twister.next() >> 6)
        return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
    }

    /// A number from `low` to `high`: low + (high − low) · `random()`. NumPy: `uniform(low, high)`.
    ///
    /// Range: `high` itself can occur, if rounding leads there.
    ///
    /// - Precondition: the difference of `low` and `high` is a finite number.
    public mutating func uniform(low: Double, high: Double) -> Double {
        require((high - low).isFinite, "RandomState.uniform: from \(low) to \(high) is no finite range")
        return low + (high - low) * random()
    }

    /// A whole number from 0 to `largest`, each equally probable.
    ///
    /// As many low bits are drawn as `largest` has, and drawn again while they say more than `largest`. Up to 2³² − 1
    /// the bits come from one draw of 32, as in NumPy.
    @usableFromInline
    mutating func wholeNumber(upTo largest: UInt64) -> UInt64 {
        if largest == 0 { return 0 }
        let mask = UInt64.max >> UInt64(largest.leadingZeroBitCount)
        while true {
            let value = (largest <= UInt64(UInt32.max) ? UInt64(twister.next()) : next()) & mask
            if value <= largest { return value }
        }
    }
}

extension RandomState {
    /// A number of the normal distribution: mean + standardDeviation · z. NumPy: `randn()`, `normal(mean, deviation)`.
    ///
    /// A point (a, b) is drawn in the square from −1 to 1 until it lies within the unit circle, at s = a² + b²; then
    /// b √(−2 ln s / s) and a √(−2 ln s / s) are two independent normal numbers. The second is kept for the next call.
    /// The logarithm is the C library's, as NumPy's is: so the numbers are NumPy's on the same machine, bit for bit.
    /// (Where there is no C library, it is the one of this library, and a number in some can end in another bit.)
    ///
    /// - Parameters:
    ///   - mean: the middle of the distribution.
    ///   - standardDeviation: its width; two thirds of the numbers lie closer to the mean than this.
    /// - Precondition: `standardDeviation` is not negative.
    ///
    /// Source: G. Marsaglia, T. A. Bray, "A Convenient Method for Generating Normal Variables", SIAM Review 6 (1964).
    public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
        require(
            standardDeviation >= 0,
            "RandomState.normal: a standard deviation of \(standardDeviation) is no width: it must be 0 or more")
        return mean + standardDeviation * standardNormal()
    }

    private mutating func standardNormal() -> Double {
        if let spare = spareNormal {
            spareNormal = nil
            return spare
        }
        while true {
            let a = 2 * random() - 1
            let b = 2 * random() - 1
            let s = a * a + b * b
            if s >= 1 || s == 0 { continue }
            let factor = (-2 * logarithm(s) / s).squareRoot()
            spareNormal = factor * a
            return factor * b
        }
    }
}

#if canImport(Glibc)
private func logarithm(_ x: Double) -> Double { Glibc.log(x) }
#elseif canImport(Musl)
private func logarithm(_ x: Double) -> Double { Musl.log(x) }
#else
private func logarithm(_ x: Double) -> Double { Double.log(x) }
#endif
