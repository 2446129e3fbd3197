// A decimal number as its digits. Whether a number agrees with a written one to its last digit is a question about
// decimal digits: binary fractions would answer it wrongly at the half and beyond 15 digits.

struct ExactDecimal {
    private let isNegative: Bool
    /// Most significant first, 0 to 9.
    private let digits: [Int]
    /// The power of ten that one unit of the last digit is worth.
    let scale: Int

    /// Of digits with at most one point, behind a sign, and a power of ten that stands apart.
    init(_ number: WrittenNumber) {
        let mantissa = number.text.prefix { $0 != "e" && $0 != "E" }
        isNegative = mantissa.hasPrefix("-")
        digits = mantissa.compactMap(\.wholeNumberValue)
        scale = number.exponent - number.decimals
    }

    /// The power of ten of its first digit that is not 0; nil for 0.
    var magnitude: Int? { digits.firstIndex { $0 > 0 }.map { scale + digits.count - 1 - $0 } }

    /// Whether another number is at most half of a power of ten away.
    func isWithinHalf(of power: Int, _ other: ExactDecimal) -> Bool {
        let lowest = min(scale, other.scale, power)
        // No number that a program computes has so many digits.
        guard max(scale, other.scale, power) - lowest < 5000 else { return false }
        var distance = Self.magnitude(of: signed(lowest), minus: other.signed(lowest))
        distance = distance.map { $0 * 2 }
        Self.carry(&distance)
        let unit = [1] + Array(repeating: 0, count: power - lowest)
        return !Self.isLess(unit, distance)
    }

    /// Its digits down to a lower power of ten, each with the number's sign.
    private func signed(_ lowest: Int) -> [Int] {
        digits.map { isNegative ? -$0 : $0 } + Array(repeating: 0, count: scale - lowest)
    }

    private static func magnitude(of a: [Int], minus b: [Int]) -> [Int] {
        let count = max(a.count, b.count)
        func padded(_ digits: [Int]) -> [Int] { Array(repeating: 0, count: count - digits.count) + digits }
        var difference = zip(padded(a), padded(b)).map { $0 - $1 }
        carry(&difference)
        guard let first = difference.first(where: { $0 != 0 }), first < 0 else { return difference }
        difference = difference.map { -$0 }
        carry(&difference)
        return difference
    }

    /// Makes every digit but the first one of 0 to 9.
    private static func carry(_ digits: inout [Int]) {
        for index in digits.indices.dropFirst().reversed() {
            let rest = ((digits[index] % 10) + 10) % 10
            digits[index - 1] += (digits[index] - rest) / 10
            digits[index] = rest
        }
    }

    private static func isLess(_ a: [Int], _ b: [Int]) -> Bool {
        let count = max(a.count, b.count)
        func padded(_ digits: [Int]) -> [Int] { Array(repeating: 0, count: count - digits.count) + digits }
        return padded(a).lexicographicallyPrecedes(padded(b))
    }
}
