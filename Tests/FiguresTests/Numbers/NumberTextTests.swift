import Testing

@testable import Figures

struct NumberTextTests {
    @Test(arguments: [
        (0.3, 1, "0.3"), (-0.5, 2, "−0.50"), (12, 0, "12"), (9999, 0, "9999"), (10_000, 0, "10\u{202F}000"),
        (-1_234_567, 0, "−1\u{202F}234\u{202F}567"), (0.999, 2, "1.00"), (-0.001, 2, "0.00"), (0.05, 2, "0.05"),
    ])
    func fixedDecimals(value: Double, decimals: Int, expected: String) {
        #expect(fixed(value, decimals: decimals) == expected)
    }

    @Test(arguments: [
        (0, 3, "0"), (0.0123456, 3, "0.0123"), (-4, 3, "−4"), (2.5, 3, "2.5"), (123_456, 3, "123\u{202F}456"), (1.5e-7, 3, "1.5×10⁻⁷"),
        (1e9, 3, "10⁹"), (-1e-12, 2, "−10⁻¹²"), (9.999e-7, 2, "10⁻⁶"), (-9.999e20, 2, "−10²¹"), (.infinity, 3, "∞"),
        (-.infinity, 3, "−∞"), (.nan, 3, "NaN"), (1.7976931348623157e308, 3, "1.8×10³⁰⁸"), (5e-324, 3, "4.94×10⁻³²⁴"), (0.99999, 3, "1"),
        (2.2250738585072014e-308, 4, "2.225×10⁻³⁰⁸"), (1_000_000, 3, "10⁶"), (0.0001, 2, "0.0001"), (0.00009, 2, "9×10⁻⁵"),
    ])
    func significantDigits(value: Double, digits: Int, expected: String) {
        #expect(significant(value, digits: digits) == expected)
    }

    @Test func powersOfTenAsOnAnAxis() {
        #expect([-3, -1, 0, 1, 2, 12].map(powerOfTenText) == ["10⁻³", "10⁻¹", "1", "10", "10²", "10¹²"])
        #expect(raised(-1_234_567_890) == "⁻¹²³⁴⁵⁶⁷⁸⁹⁰")
    }

    @Test func factorsForScaling() {
        #expect(decimal(0.0123456) == "0.01235")
        #expect(decimal(17.1428571) == "17.14")
        #expect(decimal(60) == "60")
    }

    @Test func wideLettersNeedMoreRoom() {
        #expect(textWidth("iii") < textWidth("000"))
        #expect(textWidth("000") < textWidth("mmm"))
        #expect(textWidth("学") == largeLetters)
        #expect(textWidth("10⁻³") < textWidth("1000"))
        #expect(textWidth("e\u{301}") == textWidth("e"))
    }
}
