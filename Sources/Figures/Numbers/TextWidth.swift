// How much room a text takes.

/// The size of letters on a narrow screen, in units of the picture. Room is made for these, the larger ones.
let largeLetters = 18.0

/// The estimated width of a text: nothing is measured, so every machine lays out the same. Wide enough
/// for DejaVu Sans, which is wider than most.
func textWidth(_ text: String, size: Double = largeLetters) -> Double {
    var width = 0.0
    for scalar in text.unicodeScalars { width += relativeWidth(of: scalar) }
    return width * size
}

private func relativeWidth(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "|", "!", ".", ",", ":", ";", "'", "·", "\u{202F}", "²", "³", "¹": 0.33
    case "f", "r", "t", "(", ")", "[", "]", " ", "-", "/", "⁰", "⁴"..."⁻", "₀"..."ₜ": 0.42
    case "m", "w", "M", "W", "@", "%", "—": 0.95
    case "A"..."Z", "×", "−", "+", "=", "<", ">", "≤", "≥": 0.8
    case "\u{300}"..."\u{36F}": 0  // combining marks
    case "\u{2E80}"...: 1
    default: 0.63
    }
}
