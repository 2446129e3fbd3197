// Numbers as text to read: a true minus sign, no more digits than needed, powers of ten with raised exponents.

/// `value` with the given number of digits after the point: `−0.50`, `12`, `10 000`.
///
/// Five and more digits before the point stand in groups of three, parted by a narrow space that does not break.
///
/// - Precondition: |value| · 10^decimals is under 10¹⁷.
func fixed(_ value: Double, decimals: Int) -> String {
    let scaled = UInt64((value.magnitude * powerOfTen(decimals)).rounded())
    let unit = UInt64(powerOfTen(decimals))
    var text = grouped(scaled / unit)
    if decimals > 0 {
        let digits = "\(scaled % unit)"
        text += "." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
    }
    return value < 0 && scaled > 0 ? "−" + text : text
}

/// `value` rounded to so many significant digits, without zeros at the end: `0.0123`, `−4`, `1.5×10⁻⁷`, `10⁹`, `∞`, `NaN`.
func significant(_ value: Double, digits: Int) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    if value == 0 { return "0" }
    let exponent = decimalExponent(of: value)
    if exponent >= -4, exponent < max(digits, 6) {
        return withoutZerosAtTheEnd(fixed(value, decimals: max(0, digits - 1 - exponent)))
    }
    // The significand may round up to 10.
    let significand = exponent < -300 ? value * 1e300 / powerOfTen(exponent + 300) : value / powerOfTen(exponent)
    let text = withoutZerosAtTheEnd(fixed(significand, decimals: digits - 1))
    switch text {
    case "1": return "10" + raised(exponent)
    case "−1": return "−10" + raised(exponent)
    case "10": return "10" + raised(exponent + 1)
    case "−10": return "−10" + raised(exponent + 1)
    default: return text + "×10" + raised(exponent)
    }
}

/// 10ⁿ as an axis shows it: `10⁻³`, but `1` and `10`.
func powerOfTenText(_ exponent: Int) -> String {
    switch exponent {
    case 0: "1"
    case 1: "10"
    default: "10" + raised(exponent)
    }
}

/// A whole number as an exponent: `⁻¹²`.
func raised(_ number: Int) -> String {
    var text = ""
    for character in "\(number)".utf8 {
        text += character == UInt8(ascii: "-") ? "⁻" : raisedDigits[Int(character - UInt8(ascii: "0"))]
    }
    return text
}

private let raisedDigits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

private func grouped(_ number: UInt64) -> String {
    let digits = Array("\(number)".utf8)
    if digits.count < 5 { return "\(number)" }
    var text = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { text += "\u{202F}" }
        text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
}

private func withoutZerosAtTheEnd(_ text: String) -> String {
    var characters = Array(text.utf8)
    guard characters.contains(UInt8(ascii: ".")) else { return text }
    while characters.last == UInt8(ascii: "0") { characters.removeLast() }
    if characters.last == UInt8(ascii: ".") { characters.removeLast() }
    return String(decoding: characters, as: UTF8.self)
}

/// A factor with up to four significant digits after the zeros, as SVG reads it: `0.01234`.
func decimal(_ value: Double) -> String {
    withoutZerosAtTheEnd(fixed(value, decimals: max(0, 3 - decimalExponent(of: value))))
}
