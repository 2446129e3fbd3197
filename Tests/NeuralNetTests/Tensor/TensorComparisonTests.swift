import NeuralNet
import Testing

struct TensorComparisonTests {
    @Test func equalMeansShapeAndNumbers() {
        #expect(Tensor([1.0, 2]) == Tensor([1.0, 2]))
        #expect(Tensor([1.0, 2]) != Tensor([[1.0, 2]]))
        #expect(Tensor([1.0, 2]) != Tensor([1.0, 3]))
        #expect(Tensor([0.0]) == Tensor([-0.0]))
        #expect(Tensor([Double.nan]) != Tensor([Double.nan]))
    }

    @Test func close() {
        let a = Tensor([1.0, -100, 0])
        #expect(a.isClose(to: Tensor([1.0 + 1e-9, -100 - 1e-7, 0]), relative: 1e-8))
        #expect(!a.isClose(to: Tensor([1.0, -100, 1e-9]), relative: 1e-8))
        #expect(a.isClose(to: Tensor([1.0, -100, 1e-9]), relative: 1e-8, absolute: 1e-8))
        #expect(!a.isClose(to: Tensor([1.0, -100]), relative: 1))
        #expect(!Tensor([Double.nan]).isClose(to: Tensor([Double.nan]), relative: 1))
        #expect(Tensor([Double.infinity]).isClose(to: Tensor([Double.infinity]), relative: 0))
        #expect(!Tensor([Double.infinity]).isClose(to: Tensor([1.0]), relative: 1))
    }

    @Test func numberByNumber() {
        let (a, b) = (Tensor([1.0, 2, 3, .nan]), Tensor([2.0, 2, 2, .nan]))
        #expect((a .< b) == Tensor([1.0, 0, 0, 0]))
        #expect((a .<= b) == Tensor([1.0, 1, 0, 0]))
        #expect((a .> b) == Tensor([0.0, 0, 1, 0]))
        #expect((a .>= b) == Tensor([0.0, 1, 1, 0]))
        #expect((a .== b) == Tensor([0.0, 1, 0, 0]))
        #expect((a .!= b) == Tensor([1.0, 0, 1, 1]))
        #expect((Tensor([[1.0], [3]]) .> Tensor([0.0, 2])) == Tensor([[1.0, 0], [1, 1]]))
        #expect((a .< 2) == Tensor([1.0, 0, 0, 0]))
        #expect((a .>= 2) == Tensor([0.0, 1, 1, 0]))
    }

    @Test func largerAndSmaller() {
        #expect(maximum(Tensor([1.0, 5]), Tensor([3.0, 2])) == Tensor([3.0, 5]))
        #expect(minimum(Tensor([1.0, 5]), Tensor(2.0)) == Tensor([1.0, 2]))
        #expect(maximum(Tensor([Double.nan, 1]), Tensor([1, Double.nan])).scalars.allSatisfy { $0.isNaN })
        #expect(minimum(Tensor([Double.nan, 1]), Tensor([1, Double.nan])).scalars.allSatisfy { $0.isNaN })
    }
}
