@testable import NeuralNet
import Testing

struct SoftmaxTests {
    // PyTorch 2.13.0, double precision.
    private let x = Tensor([[0.3, 2.9, 4], [1, 2, 3], [1000, 1001, 999], [-2, 0, 0]])
    private let upstream = Tensor([
        [-0.417, -0.056, -2.136], [1.64, -1.793, -0.842], [0.503, -1.245, -1.058], [-0.909, 0.551, 2.292],
    ])
    private let probabilities = [
        0.01821127329554753, 0.24519181293507392, 0.7365969137693786,
        0.09003057317038045, 0.2447284710547976, 0.6652409557748218,
        0.2447284710547976, 0.6652409557748218, 0.09003057317038045,
        0.06337893833303762, 0.4683105308334812, 0.4683105308334812,
    ]
    private let probabilityGradients = [
        0.02144734098884554, 0.3772756250907322, -0.3987229660795775,
        0.22429144675799892, -0.23046547713006232, 0.006174030372063379,
        0.31897392917417017, -0.29578015526805934, -0.023193773906110944,
        -0.13834325404979253, -0.338492690065649, 0.47683594411544156,
    ]
    private let logarithms = [
        -4.005714464812452, -1.4057144648124522, -0.30571446481245207,
        -2.4076059644443806, -1.4076059644443804, -0.4076059644443804,
        -1.4076059644443804, -0.4076059644443804, -2.4076059644443806,
        -2.7586236756795133, -0.7586236756795135, -0.7586236756795135,
    ]
    private let logarithmGradients = [
        -0.3694867879719165, 0.5837054399476078, -0.21421865197569126,
        1.7295804203045284, -1.5494951713004763, -0.1800852490040523,
        0.9435112478986358, -0.04756627960532071, -0.8959449682933153,
        -1.0315748667360949, -0.35471256663195244, 1.3862874333680473,
    ]
    private let logarithmsOfSums = [4.305714464812452, 3.4076059644443806, 1001.4076059644444, 0.7586236756795135]

    @Test func agreesWithPyTorch() throws {
        let v = Variable(x)
        let y = softmax(v)
        y.backward(upstream)
        expectAgreement(y.value, shape: [4, 3], probabilities, relative: 1e-13)
        expectAgreement(try #require(v.gradient), shape: [4, 3], probabilityGradients, relative: 1e-13)
        let w = Variable(x)
        let z = logSoftmax(w)
        z.backward(upstream)
        expectAgreement(z.value, shape: [4, 3], logarithms, relative: 1e-13)
        expectAgreement(try #require(w.gradient), shape: [4, 3], logarithmGradients, relative: 1e-13)
        expectAgreement(logSumExp(x), shape: [4], logarithmsOfSums, relative: 1e-15)
    }

    @Test func agreesInSinglePrecision() throws {
        let v = Variable(x.inSinglePrecision)
        let y = softmax(v)
        y.backward(upstream.inSinglePrecision)
        expectAgreement(y.value, shape: [4, 3], probabilities.map { Float($0) }, relative: 1e-6)
        expectAgreement(
            try #require(v.gradient), shape: [4, 3], probabilityGradients.map { Float($0) }, relative: 1e-6, terms: 1)
        expectAgreement(logSoftmax(x.inSinglePrecision), shape: [4, 3], logarithms.map { Float($0) }, relative: 1e-6)
        expectAgreement(logSumExp(x.inSinglePrecision), shape: [4], logarithmsOfSums.map { Float($0) }, relative: 1e-6)
    }

    @Test(
        arguments: [
            ([1, 1], -1), ([3], 0), ([4, 5], 1), ([4, 5], 0), ([2, 3, 4], 1), ([2, 3, 4], 0), ([2, 3, 4], -1),
            ([1, 6], 0), ([70, 70], 1), ([3, 200], 1), ([200, 3], 1),
        ] as [(Shape, Int)])
    func probabilitiesSumToOneAlongAnyAxis(_ shape: Shape, _ axis: Int) {
        let x = seeded(shape, 40, from: -8, to: 8)
        let y = softmax(x, axis: axis)
        #expect(y.shape == shape)
        #expect(y.min() > 0)
        let sums = y.sum(axis: axis)
        #expect(sums.isClose(to: Tensor(repeating: 1, shape: sums.shape), relative: 1e-14))
        // By the definition, which is safe for small numbers.
        let powers = exp(x)
        #expect(y.isClose(to: powers / powers.sum(axis: axis, keepingAxis: true), relative: 1e-13))
        #expect(exp(logSoftmax(x, axis: axis)).isClose(to: y, relative: 1e-13))
        let sum = logSumExp(x, axis: axis, keepingAxis: true)
        #expect((x - sum).isClose(to: logSoftmax(x, axis: axis), relative: 1e-13, absolute: 1e-13))
        #expect(logSumExp(x, axis: axis) == sum.reshaped(logSumExp(x, axis: axis).shape))
        #expect((sum .>= x.max(axis: axis, keepingAxis: true)).min() == 1)
    }

    @Test func aShiftOfAllNumbersChangesNothing() {
        // Shifts by whole numbers keep these quarters exact, so not one bit may change.
        let x = Tensor([[0.25, -1.5, 3, 0], [2.75, 2.5, -4, 1]])
        for shift in [1.0, -3, 1000, -1000] {
            #expect(softmax(x + shift) == softmax(x))
            #expect(logSoftmax(x + shift) == logSoftmax(x))
            #expect(logSumExp(x + shift).isClose(to: logSumExp(x) + shift, relative: 1e-15))
        }
    }

    @Test func theOrderOfTheRowsDoesNotMatter() {
        let x = seeded([3, 40], 41, from: -3, to: 3)
        #expect(softmax(x).rows(at: [2, 0]) == softmax(x.rows(at: [2, 0])))
        #expect(softmax(x.transposed(), axis: 0) == softmax(x).transposed())
    }

    @Test func infinities() {
        let inf = Double.infinity
        #expect(softmax(Tensor([0, -inf, 0])) == Tensor([0.5, 0, 0.5]))
        #expect(logSoftmax(Tensor([-inf, 0, -inf])) == Tensor([-inf, 0, -inf]))
        #expect(logSumExp(Tensor([-inf, 7, -inf])) == Tensor(7.0))
        for row in [[-inf, -inf], [inf, 0], [.nan, 0]] {
            #expect(softmax(Tensor(row)).scalars.allSatisfy { $0.isNaN })
            #expect(logSoftmax(Tensor(row)).scalars.allSatisfy { $0.isNaN })
        }
        #expect(logSumExp(Tensor([-inf, -inf])) == Tensor(-inf))
        #expect(logSumExp(Tensor([inf, -inf, 3])) == Tensor(inf))
        #expect(logSumExp(Tensor([-inf, .nan])).scalars[0].isNaN)
        #expect(logSumExp(Tensor([inf, .nan])).scalars[0].isNaN)
        // A bad row leaves its neighbours alone.
        #expect(softmax(Tensor([[.nan, 1], [2, 2]]))[row: 1] == Tensor([0.5, 0.5]))
        // So many numbers that they are compared side by side.
        var long = Tensor<Double>(repeating: 1, shape: [100])
        long[77] = 1000
        #expect(logSumExp(long) == Tensor(1000.0))
        long[3] = .nan
        #expect(softmax(long).scalars.allSatisfy { $0.isNaN })
    }

    @Test func nothingToSum() {
        #expect(softmax(Tensor<Double>(zeros: [2, 0])).shape == [2, 0])
        #expect(softmax(Tensor<Double>(zeros: [0, 2])).shape == [0, 2])
        #expect(logSoftmax(Tensor<Double>(zeros: [0, 2])).shape == [0, 2])
        #expect(logSumExp(Tensor<Double>(zeros: [2, 0])) == Tensor([-.infinity, -.infinity]))
        #expect(logSumExp(Tensor<Double>(zeros: [0, 2]), keepingAxis: true).shape == [0, 1])
    }

    @Test(
        arguments: [([3], 0), ([2, 3], 1), ([2, 3], 0), ([2, 3, 2], 1), ([1, 1], 1), ([0, 3], 1), ([2, 0], 1)]
            as [(Shape, Int)])
    func theGradientsAreTheSlopes(_ shape: Shape, _ axis: Int) {
        let x = Variable(seeded(shape, 42, from: -2, to: 2))
        expectGradients(of: [x]) { softmax(x, axis: axis) }
        expectGradients(of: [x]) { logSoftmax(x, axis: axis) }
        if shape[axis] == 0 { return }  // The logarithm of an empty sum is −inf, which has no slope.
        expectGradients(of: [x]) { logSumExp(x, axis: axis) }
        expectGradients(of: [x]) { logSumExp(x, axis: axis, keepingAxis: true) }
    }

    @Test func theLayerIsTheFunction() {
        let layer = Softmax<Double>()
        let v = Variable(x)
        softmax(v).backward(upstream)
        #expect(layer.forward(x) == softmax(x))
        #expect(layer.backward(upstream) == v.gradient)
        let w = Variable(x)
        layer(w).backward(upstream)
        #expect(w.gradient == v.gradient)
        #expect(checkGradient(of: layer, at: seeded([3, 4], 43)).relativeError < 1e-7)
        #expect(checkGradient(of: layer, at: Tensor(zeros: [0, 4])).count == 0)
        let single = Softmax<Float>()
        #expect(single.forward(x.inSinglePrecision) == softmax(x.inSinglePrecision))
    }

    @Test func misuse() async {
        let axis = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = softmax(Tensor([1.0]), axis: 1)
        }
        #expect(message(of: axis).contains("softmax: shape [1] has no axis 1"))
        let logarithm = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = logSoftmax(Tensor([1.0]), axis: -2)
        }
        #expect(message(of: logarithm).contains("logSoftmax: shape [1] has no axis -2"))
        let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = logSumExp(Tensor(1.0))
        }
        #expect(message(of: sum).contains("logSumExp: shape [] has no axis -1"))
        let forward = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Softmax<Double>().forward(Tensor(1.0))
        }
        #expect(message(of: forward).contains("Softmax.forward: shape [] has no axis -1"))
        let backward = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Softmax<Double>().backward(Tensor([[1.0]]))
        }
        #expect(
            message(of: backward).contains(
                "Softmax.backward: a gradient of shape [1, 1] does not fit shape [0] of the last forward"))
    }
}
