import Testing

@testable import NeuralNet

/// The squares below need more bits than their type has: rounded before the sum, they leave nothing.
struct FusedMultiplyAddTests {
    @Test func roundsOnce() {
        let x = oneMore(than: 1.0, by: 0x1p-28)
        #expect(fused(x, x, plus: -(1 + 0x1p-27)) == 0x1p-56)
        let y = oneMore(than: Float(1), by: 0x1p-13)
        #expect(fused(y, y, plus: -(1 + 0x1p-12)) == 0x1p-26)
    }

    /// In a loop, of which the compiler makes vector instructions.
    @Test func roundsOnceInALoop() {
        let x = Tensor((0..<100).map { 1 + Double($0) * 0x1p-40 })
        let left = x.map { fused($0, $0, plus: -($0 * $0)) }
        #expect(left.scalars == (0..<100).map { k in exactProduct(x.scalars[k], x.scalars[k]).low })
        #expect(left.scalars.contains { $0 != 0 })
    }

    /// Not known to the compiler, which would otherwise compute the test's numbers itself.
    @inline(never)
    private func oneMore<Scalar: Real>(than x: Scalar, by step: Scalar) -> Scalar { x + step }
}
