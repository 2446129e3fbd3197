import NeuralNet
import Testing

// NumPy 2.4.6: numpy.kaiser, and `smooth_curve` of the textbook.
struct SmoothedCurveTests {
    private let curve = [1.0, 3, 2, 5, 4, 6, 8, 7, 9, 12, 10, 11, 14, 13, 15]

    @Test func theTextbooksCurve() {
        let expected = [
            3.375543472091684, 3.5447279843527033, 3.8886582101206675, 4.389025595827182, 5.258917807572132,
            6.075059329083195, 7.025793021050821, 8.026457453514318, 9.024467146483005, 9.967556439552242,
            10.94044566336184, 11.683583665949822, 12.31757752625832, 12.75873039575738, 12.911228025070526,
        ]
        expectAgreement(Tensor(smoothedCurve(curve)), shape: [15], expected, relative: 1e-14)
        expectAgreement(
            Tensor(smoothedCurve(curve.map { Float($0) })), shape: [15], expected.map { Float($0) }, relative: 1e-7)
        expectAgreement(
            Tensor(smoothedCurve(Array(curve.prefix(11)))), shape: [11],
            [
                3.375543472091684, 3.5447279843527033, 3.8886582101206675, 4.389025595827182, 5.258917807572132,
                6.075059329083195, 6.9733478471022154, 7.848472924920574, 8.576720050237714, 8.965401450161256,
                9.291897064576517,
            ],
            relative: 1e-14)
    }

    // With 10 values the textbook's function leaves out the first; the others are the same.
    @Test func aShortCurveKeepsItsLength() {
        let ten = smoothedCurve(Array(curve.prefix(10)))
        #expect(ten.count == 10)
        expectAgreement(
            Tensor(Array(ten.dropFirst())), shape: [9],
            [
                3.5447279843527033, 3.8886582101206675, 4.389025595827182, 5.258917807572132, 6.1799496769804065,
                7.067091034546675, 7.696708952596611, 8.28034752754946, 8.506801474408318,
            ],
            relative: 1e-14)
    }

    // numpy.kaiser(11, 2) / its sum, on the values 1, 3, 2 mirrored as often as needed: … 2 2 3 1 3 2 2 3 1 3 …
    @Test func aVeryShortCurveIsMirroredAgain() {
        expectAgreement(
            Tensor(smoothedCurve([1.0, 3, 2])), shape: [3], [2.1542351368657626, 2.233543065329781, 2.189339366237337],
            relative: 1e-14)
        expectAgreement(Tensor(smoothedCurve([7.0])), shape: [1], [7], relative: 1e-15)
        #expect(smoothedCurve([Double]()).isEmpty)
    }

    @Test func kaiserWindows() {
        expectAgreement(
            Tensor(kaiserWindow(count: 5, beta: 2)), shape: [5],
            [0.4386762798370488, 0.8347614334011666, 1, 0.8347614334011666, 0.4386762798370488], relative: 1e-15)
        expectAgreement(
            Tensor(kaiserWindow(count: 4, beta: 14)), shape: [4],
            [7.726866835270368e-06, 0.46271649780079116, 0.46271649780079116, 7.726866835270368e-06], relative: 1e-15)
        #expect(kaiserWindow(count: 3, beta: 0) == [1, 1, 1])
        #expect(kaiserWindow(count: 1, beta: 2) == [1])
        #expect(kaiserWindow(count: 0, beta: 2) == [])
        #expect(kaiserWindow(count: 3, beta: 700)[1] == 1)
    }

    @Test func whatIsNoWindowStops() async {
        let count = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = kaiserWindow(count: -1, beta: 2)
        }
        #expect(message(of: count).contains("kaiserWindow: -1 weights were asked for; 0 is the least"))
        let beta = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = kaiserWindow(count: 3, beta: 701)
        }
        #expect(message(of: beta).contains("kaiserWindow: beta is 701.0: it must be a number from 0 to 700"))
    }
}
