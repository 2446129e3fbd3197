// Gradients move from one memory to the next while a tape is walked back; nobody who looks at one may notice.

@testable import NeuralNet
import Testing

struct GradientMemoryTests {
    @Test func aGradientThatWasGivenStaysAsItIs() {
        let x = Variable(Tensor([0.0, 1]))
        let given = Tensor([10.0, 100])
        square(x * 3).backward(given)
        #expect(given == Tensor([10, 100]))
        #expect(x.gradient == Tensor([0, 1800]))
    }

    @Test func twoInputsThatGetTheSameGradientEachMakeTheirOwnOfIt() {
        // a + b gives both the one gradient; square and relu then change it, each for itself.
        let (x, y) = (Variable(Tensor([3.0])), Variable(Tensor([5.0])))
        (square(x * 1) + relu(y * 1)).backward()
        #expect(x.gradient == Tensor([6]))
        #expect(y.gradient == Tensor([1]))
    }

    @Test func gradientsThatAreKeptAreThoseOfTheirOwnVariable() {
        let x = Variable(Tensor([3.0]))
        let a = x * 1
        let b = square(a)
        let c = square(b)
        c.backward(keepingAll: true)
        #expect(c.gradient == Tensor([1]))
        #expect(b.gradient == Tensor([18]))
        #expect(a.gradient == Tensor([108]))
        #expect(x.gradient == Tensor([108]))
    }

    @Test func aFunctionUsedTwiceAddsUp() {
        let x = Variable(Tensor([3.0]))
        let a = x * 1
        (square(a) + square(a)).backward()
        #expect(x.gradient == Tensor([12]))
    }

    @Test func aFunctionHandsOnTheMemoryOfItsGradient() {
        let x = Variable(Tensor([3.0, 4]))
        // A result has no memory yet; a parameter keeps its own.
        for (input, left) in [(x * 1, 0), (x, 2)] {
            let y = square(input)
            relu(y).backward(Tensor([1, 10]))
            #expect(input.gradientMemory == Tensor([6, 80]))
            #expect(y.gradientMemory.count == left)
            x.clearGradient()
        }
    }

    @Test func theSameTapeWalkedBackAgainGivesTheSameAgain() {
        let x = Variable(Tensor([0.3, -0.4]))
        let y = tanh(sigmoid(x * 2)).sum()
        y.backward()
        let once = x.gradient!
        y.backward()
        #expect(x.gradient == once + once)
    }

    /// How long a tape may be for its list to fit on the stack, or in memory asked for once, is nobody's business.
    @Test(arguments: [3, 63, 64, 65, 66, 1023, 1024, 1025, 4096, 4097, 20_000])
    func tapesOfEveryLengthAreWalkedInOrder(_ length: Int) {
        let x = Variable(Tensor([2.0]))
        let short = x * x
        var long = short
        for _ in 2..<length { long = long * 1 }
        // The sum meets its short input, and asks for it, long before the other way has come back to it.
        let sum = long + short
        sum.backward()
        #expect(x.gradient == Tensor([8]))
        #expect(sum.history().filter(\.isComputed).count == length)
    }
}
