// A number with a chosen count of decimals, rounded exactly, without Foundation.

extension Real {
    /// The number as decimal text with exactly `digits` digits behind the point.
    ///
    ///     (0.5621765008857981).formatted(digits: 9)   // 0.562176501
    ///
    /// The stored binary number is rounded, not a decimal approximation of it; an exact tie goes to the even digit, as in C's `printf`.
    /// Unlike there, what rounds to zero has no minus sign: at this many digits it cannot be told from zero.
    /// Not-a-number prints as `nan`, the infinities as `inf` and `-inf`. A huge number prints all its digits.
    ///
    /// - Parameter digits: the count of decimals; with 0 there is no point.
    /// - Precondition: `digits` is not negative.
    public func formatted(digits: Int) -> String {
        require(digits >= 0, "formatted(digits:): \(digits) digits were asked for; 0 is the least")
        if isNaN { return "nan" }
        if isInfinite { return self < 0 ? "-inf" : "inf" }
        let magnitude = decimalText(ofMagnitude: Double(self.magnitude), digits: digits)
        let isZero = magnitude.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
        return self < 0 && !isZero ? "-" + magnitude : magnitude
    }
}

/// The decimal text of a finite number that is not negative.
///
/// A `Double` is m · 2ᵉ with an integer m. So m · 10^digits · 2ᵉ, rounded to an integer, has the digits wanted.
private func decimalText(ofMagnitude value: Double, digits: Int) -> String {
    let isSubnormal = value.exponentBitPattern == 0
    let m = isSubnormal ? value.significandBitPattern : value.significandBitPattern | 1 << 52
    let e = Int(isSubnormal ? 1 : value.exponentBitPattern) - 1075

    var scaled = Natural(m)
    for _ in 0..<digits { scaled.multiply(by: 10) }
    if e >= 0 { scaled.shiftLeft(by: e) } else { scaled.shiftRightRounding(by: -e) }

    var reversed: [UInt8] = []
    while !scaled.isZero || reversed.count <= digits {
        if reversed.count == digits, digits > 0 { reversed.append(UInt8(ascii: ".")) }
        reversed.append(UInt8(ascii: "0") + UInt8(scaled.divide(by: 10)))
    }
    return String(decoding: reversed.reversed(), as: UTF8.self)
}

/// A natural number of any size, with just the arithmetic that rounding needs.
private struct Natural {
    /// Base 2³², lowest first.
    var limbs: [UInt32]

    init(_ value: UInt64) {
        limbs = [UInt32(truncatingIfNeeded: value), UInt32(truncatingIfNeeded: value >> 32)]
    }

    var isZero: Bool { limbs.allSatisfy { $0 == 0 } }

    mutating func multiply(by factor: UInt32) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            carry += UInt64(limbs[index]) * UInt64(factor)
            limbs[index] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
    }

    /// Divides, and returns the remainder.
    mutating func divide(by divisor: UInt32) -> UInt32 {
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            let dividend = remainder << 32 | UInt64(limbs[index])
            limbs[index] = UInt32(dividend / UInt64(divisor))
            remainder = dividend % UInt64(divisor)
        }
        while limbs.count > 1, limbs.last == 0 { limbs.removeLast() }
        return UInt32(remainder)
    }

    mutating func shiftLeft(by bits: Int) {
        for _ in 0..<(bits / 32) { limbs.insert(0, at: 0) }
        multiply(by: 1 << UInt32(bits % 32))
    }

    /// Divides by 2 to the power of `bits`, rounding to the nearest, a tie to the even.
    mutating func shiftRightRounding(by bits: Int) {
        let half = bit(bits - 1)
        let isMoreThanHalf = half && (0..<(bits - 1)).contains { bit($0) }
        limbs.removeFirst(min(bits / 32, limbs.count))
        if limbs.isEmpty { limbs = [0] }
        _ = divide(by: 1 << UInt32(bits % 32))
        if half && (isMoreThanHalf || bit(0)) { increment() }
    }

    private func bit(_ position: Int) -> Bool {
        let limb = position / 32
        return limb < limbs.count && limbs[limb] >> UInt32(position % 32) & 1 == 1
    }

    private mutating func increment() {
        for index in limbs.indices {
            limbs[index] &+= 1
            if limbs[index] != 0 { return }
        }
        limbs.append(1)
    }
}
