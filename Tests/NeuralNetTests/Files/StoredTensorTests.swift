import NeuralNet
import Testing

struct StoredTensorTests {
    @Test func theTypeIsKept() {
        #expect(StoredTensor(Tensor<Float>([1, 2])) == .float(Tensor([1, 2])))
        #expect(StoredTensor(Tensor([[1.0, 2]])) == .double(Tensor([[1, 2]])))
        #expect(StoredTensor(Tensor([[1.0, 2]])).shape == [1, 2])
    }

    @Test func anotherTypeIsConverted() {
        #expect(StoredTensor.float(Tensor([0.1, -2])).tensor() == Tensor([0.10000000149011612, -2]))
        #expect(StoredTensor.double(Tensor([0.1, 1e300])).tensor() == Tensor<Float>([0.1, .infinity]))
        #expect(StoredTensor.float(Tensor([0.1])).tensor() == Tensor<Float>([0.1]))
        #expect(StoredTensor.double(Tensor([0.1])).tensor() == Tensor([0.1]))
    }
}
