import NeuralNet
import Testing

// Every number in this file comes from NumPy 2.4.6, by the line of Python above it with R = np.random.RandomState.
struct RandomTensorTests {
    // R(0).rand(1, 3); R(0).randn(3, 1); R(42).uniform(-1, 1, (2, 2)); R(42).normal(10, 0.01, 3)
    @Test func tensorsAreFilledInRowMajorOrder() {
        var random = RandomState(seed: 0)
        #expect(random.random(shape: [1, 3]) == Tensor([[0.5488135039273248, 0.7151893663724195, 0.6027633760716439]]))
        random = RandomState(seed: 0)
        #expect(random.normal(shape: [3, 1])
            == Tensor([[1.764052345967664], [0.4001572083672233], [0.9787379841057392]]))
        random = RandomState(seed: 42)
        #expect(random.uniform(shape: [2, 2], low: -1, high: 1)
            == Tensor([[-0.250919762305275, 0.9014286128198323], [0.4639878836228102, 0.1973169683940732]]))
        random = RandomState(seed: 42)
        #expect(random.normal(shape: [3], mean: 10, standardDeviation: 0.01)
            == Tensor([10.004967141530113, 9.998617356988289, 10.006476885381007]))
    }

    // R(0).rand(3).astype(np.float32); R(0).randn(3).astype(np.float32)
    @Test func floatsAreTheDoublesRounded() {
        var random = RandomState(seed: 0)
        let uniform: Tensor<Float> = random.random(shape: [3])
        #expect(uniform == Tensor([0.5488135, 0.71518934, 0.60276335]))
        random = RandomState(seed: 0)
        #expect(random.normal(shape: [3], as: Float.self) == Tensor([1.7640524, 0.4001572, 0.978738]))
        random = RandomState(seed: 0)
        #expect(random.uniform(shape: [3], low: 0, high: 1) == uniform)
    }

    @Test func emptyAndSingleShapes() {
        var random = RandomState(seed: 0)
        #expect(random.random(shape: [2, 0]) == Tensor<Double>(shape: [2, 0], []))
        #expect(random.random(shape: []) == Tensor(shape: [], [0.5488135039273248]))
    }
}
