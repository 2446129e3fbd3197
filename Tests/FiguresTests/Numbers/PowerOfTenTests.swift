import Glibc
import Testing

@testable import Figures

/// The C library's functions are the reference; they are correct to the last digit or nearly so.
struct PowerOfTenTests {
    @Test func powers() {
        for exponent in 0...22 { #expect(powerOfTen(exponent) == pow(10, Double(exponent))) }
        for exponent in -307...308 {
            let exact = pow(10, Double(exponent))
            #expect(abs(powerOfTen(exponent) - exact) <= 1e-14 * exact, "10^\(exponent)")
        }
        #expect(powerOfTen(309) == .infinity)
        #expect(powerOfTen(-323) > 0)
        #expect(powerOfTen(-324) == 0)
    }

    @Test(arguments: [1, 2, 0.5, 10, 1e-5, 12345.678, 0.9999999, 1.0000001, 1e300, 1e-300, 5e-324, 1.7976931348623157e308])
    func logarithms(value: Double) {
        #expect(abs(logarithm(value) - log10(value)) <= 1e-15 * max(1, abs(log10(value))) * 4)
    }

    @Test(arguments: [0, 1, -1, 0.5, -0.5, 2.25, 17.3, -12.9, 300.1, -300.1])
    func exponentials(exponent: Double) {
        // Rounding the exponent alone may change the result by this much.
        let tolerance = (abs(exponent) + 4) * 2.3 * 2.3e-16
        #expect(abs(exponential(exponent) / pow(10, exponent) - 1) <= tolerance)
    }

    @Test func exponentialsBeyondTheRange() {
        #expect(exponential(400) == .infinity)
        #expect(exponential(-400) == 0)
    }

    @Test(arguments: [
        (1.0, 0), (9.999999999999998, 0), (10.0, 1), (0.1, -1), (0.09999999999999999, -2), (1000, 3), (999.9999999999999, 2),
        (-5e7, 7), (0, 0), (5e-324, -324), (1.7976931348623157e308, 308),
    ])
    func decimalExponents(value: Double, expected: Int) {
        #expect(decimalExponent(of: value) == expected)
    }
}
