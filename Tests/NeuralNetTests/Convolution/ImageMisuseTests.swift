import NeuralNet
import Testing

struct ImageMisuseTests {
    @Test func outputSize() async {
        let filter = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = convolutionOutputSize(input: 4, filter: 5)
        }
        #expect(message(of: filter).contains(
            """
            convolutionOutputSize: a window that covers 5 × 5 does not fit into an image of 4 × 4 with a padding of \
            0 × 0
            """))
        let stride = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = convolutionOutputSize(input: 4, filter: 2, stride: 0)
        }
        #expect(message(of: stride).contains(
            "convolutionOutputSize: a stride of 0 × 0 goes nowhere: 1 × 1 is the least"))
    }

    @Test func eachAxisByItself() async {
        let wide = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = im2col(Tensor<Double>(zeros: [1, 1, 5, 2]), size: PerAxis(height: 1, width: 3))
        }
        #expect(message(of: wide).contains("im2col: a window that covers 1 × 3 does not fit into an image of 5 × 2"))
        let dilation = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = im2col(Tensor<Double>(zeros: [1, 1, 3, 3]), size: 2, dilation: PerAxis(height: 1, width: 0))
        }
        #expect(message(of: dilation).contains("im2col: a dilation of 1 × 0 is none: 1 × 1 is the least"))
        let high = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = maxPooling(Tensor<Double>(zeros: [1, 1, 4, 4]), size: 2, padding: PerAxis(height: 2, width: 1))
        }
        #expect(message(of: high).contains("maxPooling: a padding of 2 × 1 is more than half of a window of 2 × 2"))
        let broad = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = maxPooling(Tensor<Double>(zeros: [1, 1, 4, 4]), size: 2, padding: PerAxis(height: 1, width: 2))
        }
        #expect(message(of: broad).contains("maxPooling: a padding of 1 × 2 is more than half of a window of 2 × 2"))
    }

    @Test func windows() async {
        let empty = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = im2col(Tensor<Double>(zeros: [1, 1, 3, 3]), size: PerAxis(height: 0, width: 1))
        }
        #expect(message(of: empty).contains("im2col: a window of 0 × 1 is empty: 1 × 1 is the least"))
        let padding = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = im2col(Tensor<Double>(zeros: [1, 1, 3, 3]), size: 2, padding: PerAxis(-1))
        }
        #expect(message(of: padding).contains("im2col: a padding of -1 × -1 is negative: 0 × 0 is the least"))
        let dilation = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = im2col(Tensor<Double>(zeros: [1, 1, 3, 3]), size: 2, dilation: 0)
        }
        #expect(message(of: dilation).contains("im2col: a dilation of 0 × 0 is none: 1 × 1 is the least"))
    }

    @Test func columns() async {
        let images = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = im2col(Tensor([[1.0, 2]]), size: 1)
        }
        #expect(message(of: images).contains(
            "im2col: images of shape [1, 2] do not fit: they must be [batch, channels, height, width]"))
        let matrix = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = col2im(Tensor<Double>(zeros: [4, 5]), shape: [1, 1, 3, 3], size: 2)
        }
        #expect(message(of: matrix).contains(
            "col2im: a matrix of shape [4, 5] does not fit images of shape [1, 1, 3, 3]: it must be [4, 4]"))
        let order = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = col2im(Tensor<Double>(zeros: [2, 8]), shape: [1, 1, 3, 3], size: 2)
        }
        #expect(message(of: order).contains(
            "col2im: a matrix of shape [2, 8] does not fit images of shape [1, 1, 3, 3]: it must be [4, 4]"))
    }

    @Test func convolutionsOfTensors() async {
        let input = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = convolution(Tensor<Double>(zeros: [1, 2, 3, 3]), filters: Tensor(zeros: [4, 3, 2, 2]))
        }
        #expect(message(of: input).contains(
            """
            convolution: an input of shape [1, 2, 3, 3] does not fit filters of shape [4, 3, 2, 2]: it must be \
            [batch, 3, height, width]
            """))
        let window = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = convolution(Tensor<Double>(zeros: [1, 1, 3, 3]), filters: Tensor(zeros: [1, 1, 4, 4]))
        }
        #expect(message(of: window).contains(
            "convolution: a window that covers 4 × 4 does not fit into an image of 3 × 3"))
        let onTape = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = convolution(Variable(Tensor([1.0])), filters: Variable(Tensor(zeros: [1, 1, 1, 1])))
        }
        #expect(message(of: onTape).contains(
            "convolution: an input of shape [1] does not fit filters of shape [1, 1, 1, 1]"))
    }

    @Test func convolutionLayers() async {
        let filters = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Convolution(filters: Tensor([[1.0]]))
        }
        #expect(message(of: filters).contains(
            """
            Convolution(filters:): filters of shape [1, 1] do not fit: they must be [filters, channels, height, \
            width]
            """))
        let bias = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Convolution(filters: Tensor(zeros: [2, 1, 3, 3]), bias: Tensor([1.0]))
        }
        #expect(message(of: bias).contains(
            "Convolution(filters:): a bias of shape [1] does not fit filters of shape [2, 1, 3, 3]: it must be [2]"))
        let empty = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Convolution(filters: Tensor<Double>(zeros: [2, 1, 0, 3]))
        }
        #expect(message(of: empty).contains("Convolution(filters:): a window of 0 × 3 is empty: 1 × 1 is the least"))
        let input = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Convolution(filters: Tensor<Double>(zeros: [2, 1, 3, 3])).forward(Tensor(zeros: [1, 2, 5, 5]))
        }
        #expect(message(of: input).contains(
            """
            Convolution.forward: an input of shape [1, 2, 5, 5] does not fit filters of shape [2, 1, 3, 3]: it must \
            be [batch, 1, height, width]
            """))
    }

    @Test func convolutionBackward() async {
        let early = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Convolution(filters: Tensor<Double>(zeros: [2, 1, 3, 3])).backward(Tensor(zeros: [1, 2, 3, 3]))
        }
        #expect(message(of: early).contains(
            """
            Convolution.backward: there was no forward before, whose input the gradient of shape [1, 2, 3, 3] could \
            belong to
            """))
        let wrong = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = Convolution(filters: Tensor<Double>(zeros: [2, 1, 3, 3]))
            _ = layer.forward(Tensor(zeros: [1, 1, 5, 5]))
            _ = layer.backward(Tensor(zeros: [1, 2, 5, 5]))
        }
        #expect(message(of: wrong).contains(
            "Convolution.backward: a gradient of shape [1, 2, 5, 5] does not fit an output of shape [1, 2, 3, 3]"))
    }

    @Test func pooling() async {
        let image = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = maxPooling(Tensor([[1.0]]), size: 1)
        }
        #expect(message(of: image).contains(
            "maxPooling: an input of shape [1, 1] does not fit: it must be [batch, channels, height, width]"))
        let window = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = averagePooling(Tensor<Double>(zeros: [1, 1, 3, 3]), size: 4)
        }
        #expect(message(of: window).contains(
            "averagePooling: a window that covers 4 × 4 does not fit into an image of 3 × 3"))
        let maximum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = MaxPooling<Double>(size: 3, padding: 2)
        }
        #expect(message(of: maximum).contains(
            "MaxPooling(size:): a padding of 2 × 2 is more than half of a window of 3 × 3"))
        let average = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = AveragePooling<Double>(size: 0)
        }
        #expect(message(of: average).contains("AveragePooling(size:): a window of 0 × 0 is empty: 1 × 1 is the least"))
    }

    @Test func poolingLayers() async {
        let forward = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = MaxPooling<Double>(size: 2).forward(Tensor([1.0]))
        }
        #expect(message(of: forward).contains("MaxPooling.forward: an input of shape [1] does not fit"))
        let maximum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let layer = MaxPooling<Double>(size: 2)
            _ = layer.forward(Tensor(zeros: [1, 1, 4, 4]))
            _ = layer.backward(Tensor(zeros: [1, 1, 4, 4]))
        }
        #expect(message(of: maximum).contains(
            "MaxPooling.backward: a gradient of shape [1, 1, 4, 4] does not fit an output of shape [1, 1, 2, 2]"))
        let early = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = MaxPooling<Double>(size: 2).backward(Tensor(shape: [0], []))
        }
        #expect(message(of: early).contains(
            "MaxPooling.backward: a gradient of shape [0] does not fit an output of shape [0]"))
        let average = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = AveragePooling<Double>(size: 2).backward(Tensor(zeros: [1, 1, 2, 2]))
        }
        #expect(message(of: average).contains(
            "AveragePooling.backward: a gradient of shape [1, 1, 2, 2] does not fit an output of shape [0]"))
    }
}
