// Maximum pooling of blocks of 2 × 2 next to each other, the most common kind: four blocks at a time, without branches.
//
// The results are those of the loops for any window, number for number.

extension PoolingWindows {
    /// Whether the windows are blocks of 2 × 2 next to each other, four or more in a row.
    var areBlocks: Bool { window.size == 2 && window.stride == 2 && window.padding == 0 && places.width >= 4 }

    /// Calls `body` for each four blocks with the number of the first in the result, and where it begins in the images.
    ///
    /// The last four of a row begin so early that there are four: some blocks can come twice.
    @inline(__always)
    func forEachFourBlocks(_ body: (_ result: Int, _ start: Int) -> Void) {
        for plane in 0..<planeCount {
            for vertical in 0..<places.height {
                let result = (plane * places.height + vertical) * places.width
                let start = (plane * height + 2 * vertical) * width
                var index = 0
                while index < places.width {
                    let first = Swift.min(index, places.width - 4)
                    body(result + first, start + 2 * first)
                    index += 4
                }
            }
        }
    }
}

/// The four numbers of each of four blocks, in row-major order.
@inline(__always)
private func numbers<Scalar: Real>(
    _ start: UnsafePointer<Scalar>, _ width: Int
) -> (SIMD4<Scalar>, SIMD4<Scalar>, SIMD4<Scalar>, SIMD4<Scalar>) {
    let (upper, lower) = (load(start, as: SIMD8<Scalar>.self), load(start + width, as: SIMD8<Scalar>.self))
    return (upper.evenHalf, upper.oddHalf, lower.evenHalf, lower.oddHalf)
}

/// Each output is the largest number of its block; nan if there is one.
@inline(never)
func maxPoolBlocks<Scalar: Real>(
    _ x: UnsafePointer<Scalar>, _ windows: PoolingWindows, _ output: UnsafeMutablePointer<Scalar>
) {
    windows.forEachFourBlocks { result, start in
        let (first, second, third, fourth) = numbers(x + start, windows.width)
        var largest = first
        // Comparisons of whole vectors are slow; of these loops the compiler makes vectors.
        for lane in 0..<4 {
            largest[lane] = larger(largest[lane], second[lane])
            largest[lane] = larger(largest[lane], third[lane])
            largest[lane] = larger(largest[lane], fourth[lane])
        }
        store(largest, to: output + result)
    }
}

/// Each gradient goes to the number that was the largest of its block, the first of equals; the others get 0.
@inline(never)
func maxPoolBlocksBackward<Scalar: Real>(
    _ gradient: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>, _ output: UnsafePointer<Scalar>,
    _ windows: PoolingWindows,
    _ inputGradient: UnsafeMutablePointer<Scalar>
) {
    // Beyond the last whole block of a row or a plane nothing had any influence.
    if windows.places.width * 2 < windows.width || windows.places.height * 2 < windows.height {
        inputGradient.update(repeating: 0, count: windows.planeCount * windows.height * windows.width)
    }
    windows.forEachFourBlocks { result, start in
        let (first, second, third, fourth) = numbers(x + start, windows.width)
        let largest = load(output + result, as: SIMD4<Scalar>.self)
        var rest = load(gradient + result, as: SIMD4<Scalar>.self)
        var (upper, lower) = (SIMD8<Scalar>(), SIMD8<Scalar>())
        for lane in 0..<4 {
            upper[2 * lane] = take(&rest[lane], ifLargest: first[lane], largest[lane])
            upper[2 * lane + 1] = take(&rest[lane], ifLargest: second[lane], largest[lane])
            lower[2 * lane] = take(&rest[lane], ifLargest: third[lane], largest[lane])
            lower[2 * lane + 1] = take(&rest[lane], ifLargest: fourth[lane], largest[lane])
        }
        store(upper, to: inputGradient + start)
        store(lower, to: inputGradient + start + windows.width)
    }
}

/// What is left of a gradient if `number` is the largest, and then nothing is left; else 0.
@inline(__always)
private func take<Scalar: Real>(_ rest: inout Scalar, ifLargest number: Scalar, _ largest: Scalar) -> Scalar {
    let taken = isLargest(number, largest) ? rest : 0
    rest = isLargest(number, largest) ? 0 : rest
    return taken
}
