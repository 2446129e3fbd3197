import NeuralNet
import Testing

struct VariableReductionsTests {
    @Test(arguments: shapesOfAllKinds)
    func overAllNumbers(_ shape: Shape) {
        let x = Variable(seeded(shape, 10))
        #expect(x.sum().value == Tensor(x.value.sum()))
        expectGradients(of: [x]) { x.sum() }
        if shape.elementCount == 0 { return }  // The mean of nothing is nan.
        #expect(x.mean().value == Tensor(x.value.mean()))
        expectGradients(of: [x]) { x.mean() }
        #expect(x.variance().value == Tensor(x.value.variance()))
        expectGradients(of: [x]) { x.variance() }
        if shape.elementCount == 1 { return }  // A single number has no unbiased variance.
        #expect(x.variance(isUnbiased: true).value == Tensor(x.value.variance(isUnbiased: true)))
        expectGradients(of: [x]) { x.variance(isUnbiased: true) }
    }

    @Test(arguments: shapesWithAnAxis)
    func alongAnAxis(_ shape: Shape, _ axis: Int) {
        let x = Variable(seeded(shape, 11))
        for isKept in [false, true] {
            #expect(x.sum(axis: axis, keepingAxis: isKept).value == x.value.sum(axis: axis, keepingAxis: isKept))
            #expect(x.mean(axis: axis, keepingAxis: isKept).value == x.value.mean(axis: axis, keepingAxis: isKept))
            #expect(
                x.variance(axis: axis, keepingAxis: isKept).value == x.value.variance(axis: axis, keepingAxis: isKept))
            expectGradients(of: [x]) { x.sum(axis: axis, keepingAxis: isKept) }
            expectGradients(of: [x]) { x.mean(axis: axis, keepingAxis: isKept) }
            expectGradients(of: [x]) { x.variance(axis: axis, keepingAxis: isKept) }
            // A single number has no unbiased variance.
            if shape[axis < 0 ? axis + shape.count : axis] == 1 { continue }
            #expect(
                x.variance(axis: axis, keepingAxis: isKept, isUnbiased: true).value
                    == x.value.variance(axis: axis, keepingAxis: isKept, isUnbiased: true))
            expectGradients(of: [x]) { x.variance(axis: axis, keepingAxis: isKept, isUnbiased: true) }
        }
    }

    @Test func theSumsOfAnEmptyAxis() {
        let x = Variable(Tensor<Double>(zeros: [0, 3]))
        #expect(x.sum(axis: 0).value == Tensor([0, 0, 0]))
        expectGradients(of: [x]) { x.sum(axis: 0) }
    }

    // PyTorch 2.13.0, double precision: `x.var(dim, correction=0)` and with 1, and the slopes of Σ wᵢ yᵢ.
    @Test func variancesAgreeWithPyTorch() {
        let x = Tensor([[0.3, -1.2, 2.5, 0.7], [1.1, 0.4, -0.6, 3.2], [-2.3, 0.9, 1.7, -0.1]])
        func expect(
            _ values: [Double], _ slopes: [Double], shape: Shape, weights: Tensor<Double>,
            at location: SourceLocation = #_sourceLocation, _ variance: (Variable<Double>) -> Variable<Double>
        ) {
            let x = Variable(x)
            let y = variance(x)
            y.backward(weights)
            expectAgreement(y.value, shape: shape, values, relative: 1e-14, at: location)
            expectAgreement(x.gradient!, shape: [3, 4], slopes, relative: 1e-14, terms: 1, at: location)
        }
        expect(
            [2.1066666666666665, 0.8022222222222221, 1.7266666666666666, 1.9755555555555555],
            [
                0.3999999999999999, 1.6444444444444444, 0.43333333333333335, -1.1333333333333337,
                0.9333333333333332, -0.4888888888888888, -0.5999999999999999, 3.8666666666666667,
                -1.3333333333333333, -1.1555555555555554, 0.16666666666666666, -2.733333333333334,
            ], shape: [4], weights: Tensor([1, -2, 0.5, 3])
        ) { $0.variance(axis: 0) }
        expect(
            [2.3158333333333334, 2.589166666666667, 2.9966666666666666],
            [
                -0.1833333333333333, -1.1833333333333331, 1.2833333333333332, 0.08333333333333333,
                -0.09999999999999994, 0.8333333333333335, 2.1666666666666665, -2.8999999999999995,
                -0.7833333333333332, 0.2833333333333333, 0.5499999999999999, -0.05,
            ], shape: [3], weights: Tensor([1, -2, 0.5])
        ) { $0.variance(axis: 1, isUnbiased: true) }
        expect(
            [2.1341666666666668],
            [
                -0.062499999999999986, -0.4375, 0.48750000000000004, 0.037500000000000006,
                0.13750000000000004, -0.03749999999999998, -0.2875, 0.6625000000000001,
                -0.7124999999999999, 0.08750000000000002, 0.2875, -0.16249999999999998,
            ], shape: [], weights: Tensor(1.5)
        ) { $0.variance() }
        expect(
            [2.328181818181818],
            [
                -0.06818181818181816, -0.47727272727272724, 0.5318181818181819, 0.04090909090909091,
                0.15000000000000002, -0.04090909090909088, -0.3136363636363636, 0.7227272727272728,
                -0.7772727272727271, 0.09545454545454547, 0.3136363636363636, -0.17727272727272725,
            ], shape: [], weights: Tensor(1.5)
        ) { $0.variance(isUnbiased: true) }
    }

    @Test func aSingleNumberHasNoUnbiasedVariance() {
        let x = Variable(Tensor([[3.0], [4]]))
        let y = x.variance(axis: 1, isUnbiased: true)
        #expect(y.value.scalars.allSatisfy { $0.isNaN })
        y.backward(Tensor([1, 1]))
        #expect(x.gradient!.scalars.allSatisfy { $0.isNaN })
        let z = Variable(Tensor([3.0]))
        z.variance(isUnbiased: true).backward()
        #expect(z.gradient![0].isNaN)
    }

    @Test func inSinglePrecision() {
        let x = Variable(Tensor<Float>([[1, 2], [4, 3]]))
        (x.variance(axis: 1) + x.mean(axis: 0) * x.sum(axis: 0) + x.mean()).sum().backward()
        #expect(x.gradient == Tensor([[5, 6], [6, 5]]))
    }

    @Test func misuse() async {
        let sum = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0])).sum(axis: 1)
        }
        #expect(message(of: sum).contains("sum: shape [1] has no axis 1"))
        let mean = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0])).mean(axis: 1)
        }
        #expect(message(of: mean).contains("shape [1] has no axis 1"))
        let variance = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Variable(Tensor([1.0])).variance(axis: -2)
        }
        #expect(message(of: variance).contains("variance: shape [1] has no axis -2"))
    }
}

/// Shapes, sizes 1 and 0 among them, and an axis of each along which there is something to reduce to.
let shapesWithAnAxis: [(Shape, Int)] = [
    ([4], 0), ([2, 3], 0), ([2, 3], 1), ([2, 3], -1), ([2, 3, 2], 1), ([1, 3], 0), ([2, 1], 1), ([0, 3], 1), ([2, 0], 0),
]
