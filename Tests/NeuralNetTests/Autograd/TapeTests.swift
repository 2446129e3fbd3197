import NeuralNet
import Testing

struct TapeTests {
    @Test func aVariableUsedTwiceGetsBothSlopes() {
        let x = Variable(Tensor([3.0]))
        (x * x).backward()
        #expect(x.gradient == Tensor([6]))
        let y = Variable(Tensor([3.0]))
        (y + y).backward()
        #expect(y.gradient == Tensor([2]))
        let z = Variable(Tensor([3.0]))
        (z - z).backward()
        #expect(z.gradient == Tensor([0]))
    }

    @Test func aDiamondIsWalkedOnce() {
        // a = x², y = 2a, z = 3a, L = y · z = 6 x⁴. Were a visited before both y and z, its gradient would not be
        // complete.
        let x = Variable(Tensor([2.0]))
        let a = x * x
        let (y, z) = (2 * a, 3 * a)
        (y * z).backward()
        #expect(x.gradient == Tensor([24 * 8]))
    }

    @Test func branchesOfDifferentLength() {
        // The short way from x to the end meets the long one; the walk must not pass x · x before the long way has come
        // back.
        let x = Variable(Tensor([2.0]))
        let short = x * x
        var long = short
        for _ in 0..<5 { long = long * 1 }
        (long + short).backward()
        #expect(x.gradient == Tensor([8]))
        let y = Variable(Tensor([2.0]))
        let square = y * y
        (square + square * 1 * 1 * 1).backward()
        #expect(y.gradient == Tensor([8]))
    }

    @Test func gradientsAddUpUntilTheyAreCleared() {
        let x = Variable(Tensor([3.0]))
        (x * x).backward()
        (x * x).backward()
        #expect(x.gradient == Tensor([12]))
        x.clearGradient()
        #expect(x.gradient == nil)
        (x * x).backward()
        #expect(x.gradient == Tensor([6]))
    }

    @Test func theSameResultMayGoBackTwice() {
        let x = Variable(Tensor([3.0]))
        let y = exp(x * 0) * x
        y.backward()
        y.backward()
        #expect(x.gradient == Tensor([2]))
    }

    @Test func resultsInBetweenKeepTheirGradientsOnlyIfAsked() {
        let x = Variable(Tensor([3.0]))
        let a = x * 2
        let y = a * a
        y.backward()
        #expect(a.gradient == nil)
        #expect(y.gradient == nil)
        y.backward(keepingAll: true)
        #expect(a.gradient == Tensor([12]))
        #expect(y.gradient == Tensor([1]))
    }

    @Test func aGradientToBeginWith() {
        let x = Variable(Tensor([1.0, 2]))
        (x * x).backward(Tensor([10, 100]))
        #expect(x.gradient == Tensor([20, 400]))
    }

    @Test func constantsGetNoGradient() {
        let (x, c) = (Variable(Tensor([3.0])), Variable(constant: Tensor([5.0])))
        let y = x * c + c * c
        y.backward()
        #expect(x.gradient == Tensor([5]))
        #expect(c.gradient == nil)
        #expect(!c.requiresGradient)
        #expect(!(c * c).requiresGradient)
        #expect((c * c).inputs.isEmpty)
        // An operation that computes all slopes at once, whether or not they are wanted.
        layerNormalization(Variable(Tensor([[3.0]])), scale: c, shift: c).backward(Tensor([[1]]))
        #expect(c.gradient == nil)
    }

    @Test func withoutGradientNothingIsRecorded() {
        let x = Variable(Tensor([3.0]))
        let y = withoutGradient { x * x }
        #expect(y.value == Tensor([9]))
        #expect(!y.requiresGradient)
        #expect(y.inputs.isEmpty)
        // And after it, everything is again.
        #expect((x * x).requiresGradient)
    }

    @Test func withoutGradientEndsAlsoWithAnError() {
        struct Failure: Error {}
        let x = Variable(Tensor([3.0]))
        #expect(throws: Failure.self) { try withoutGradient { throw Failure() } }
        #expect((x * x).requiresGradient)
        withoutGradient {
            withoutGradient {}
            #expect(!(x * x).requiresGradient)
        }
    }

    @Test func aLongChainNeitherOverflowsGoingBackNorBeingReleased() {
        let x = Variable(Tensor([1.0]))
        var y = x
        for step in 0..<200_000 { y = step % 2 == 0 ? y + x : relu(y) }
        y.backward()
        #expect(x.gradient == Tensor([100_001]))
        // Results of operations on lists of variables are held in another way.
        var z = x
        for _ in 0..<200_000 { z = Variable.stacking([z])[row: 0] }
        // Twice the same: the list is the only holder only when it has let go of one.
        for _ in 0..<200_000 { z = Variable.stacking([z, z])[row: 0] }
        z = x
        // One that still holds the middle of a chain keeps what is before it.
        var chain = [x]
        for _ in 0..<100_000 { chain = [chain[0] * 1, chain.count == 1 ? chain[0] : chain[1]] }
        chain[0].backward()
        #expect(x.gradient == Tensor([100_002]))
    }

    @Test func aLongChainThroughTheSecondInputDoesNotOverflow() {
        let (x, one) = (Variable(Tensor([1.0])), Variable(Tensor([1.0])))
        var y = x
        for _ in 0..<100_000 { y = one + y }
        y.backward()
        #expect(x.gradient == Tensor([1]))
        #expect(one.gradient == Tensor([100_000]))
        // Two chains that meet, and results of their own along the way.
        var (first, second) = (x, x)
        for _ in 0..<100_000 { (first, second) = ((x * 1) + first, second + (x * 1)) }
        y = first + second
        (first, second) = (x, x)
        x.clearGradient()
        y.backward()
        #expect(x.gradient == Tensor([200_002]))
        #expect(y.value == Tensor([200_002]))
    }

    @Test func whatAResultWasComputedFromCanBeDrawn() {
        let (w, x) = (Variable(Tensor([[2.0]]), name: "W"), Variable(constant: Tensor([[3.0]]), name: "x"))
        let product = x.matmul(w)
        let loss = (sigmoid(product) * product).sum()
        #expect(loss.history().map { $0.name } == ["x", "W", "matmul", "sigmoid", "*", "sum"])
        #expect(loss.history().map { $0.isComputed } == [false, false, true, true, true, true])
        #expect(loss.inputs.map { $0.name } == ["*"])
        #expect(product.inputs[0] === x && product.inputs[1] === w)
        #expect(w.history().map { $0.name } == ["W"])
    }

    @Test func misuse() async {
        let changed = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let x = Variable(Tensor([3.0]))
            let y = x * x
            x.value = Tensor([4.0])
            y.backward()
        }
        #expect(
            message(of: changed).contains(
                "backward: the value of an input of `*` has been changed since; compute the result anew"))
        let computed = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            let y = exp(Variable(Tensor([3.0])))
            y.value = Tensor([4.0])
        }
        #expect(message(of: computed).contains("Variable.value: the result of `exp` was computed and cannot be set"))
        let vector = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            exp(Variable(Tensor([3.0, 4]))).backward()
        }
        #expect(message(of: vector).contains("backward: shape [2] is not a single number"))
        let wrongStart = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            exp(Variable(Tensor([3.0, 4]))).backward(Tensor([1.0]))
        }
        #expect(message(of: wrongStart).contains("backward: a gradient of shape [1] does not fit a value of shape [2]"))
        let constant = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            exp(Variable(constant: Tensor([3.0]))).backward()
        }
        #expect(message(of: constant).contains("backward: nothing was recorded for this variable"))
        let gradient = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            Variable(Tensor([3.0])).gradient = Tensor([[1.0]])
        }
        #expect(message(of: gradient).contains("Variable.gradient: shape [1, 1] is not the value's [1]"))
    }
}
