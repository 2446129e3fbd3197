// Steps that people count in: 1, 2, 5, 10, 20, 50 …

/// A step of 1, 2 or 5 times a power of ten.
struct RoundStep: Equatable {
    private(set) var digit: Int
    private(set) var exponent: Int

    /// The least such step that is not under `size`.
    init(atLeast size: Double) {
        (digit, exponent) = (1, decimalExponent(of: size))
        while value < size * (1 - 1e-12) { self = larger }
    }

    private init(digit: Int, exponent: Int) { (self.digit, self.exponent) = (digit, exponent) }

    var value: Double { multiple(1) }

    /// `count` steps, rounded once only: three steps of 0.1 are 0.3.
    func multiple(_ count: Double) -> Double { Self.product(count * Double(digit), exponent) }

    /// `factor` · 10^exponent.
    static func product(_ factor: Double, _ exponent: Int) -> Double {
        exponent < 0 && exponent >= -22 ? factor / powerOfTen(-exponent) : factor * powerOfTen(exponent)
    }

    var larger: RoundStep {
        switch digit {
        case 1: RoundStep(digit: 2, exponent: exponent)
        case 2: RoundStep(digit: 5, exponent: exponent)
        default: RoundStep(digit: 1, exponent: exponent + 1)
        }
    }
}
