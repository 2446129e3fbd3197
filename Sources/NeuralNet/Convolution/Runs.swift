// Short runs of neighbouring numbers, copied and added without a call: a row of an image is too short to be worth one.

/// Copies `count` numbers to where no others of them lie.
@inline(__always)
func copyRun<Scalar: Real>(_ source: UnsafePointer<Scalar>, to target: UnsafeMutablePointer<Scalar>, count: Int) {
    // The last step goes back so far that it is whole: some numbers are then copied twice.
    if count >= 8 {
        var index = 0
        while index < count - 8 {
            copy(source + index, to: target + index, as: SIMD8<Scalar>.self)
            index += 8
        }
        copy(source + (count - 8), to: target + (count - 8), as: SIMD8<Scalar>.self)
    } else if count >= 4 {
        copy(source, to: target, as: SIMD4<Scalar>.self)
        copy(source + (count - 4), to: target + (count - 4), as: SIMD4<Scalar>.self)
    } else {
        if count > 0 { target[0] = source[0] }
        if count > 1 { target[1] = source[1] }
        if count > 2 { target[2] = source[2] }
    }
}

/// Adds `count` numbers to those at `target`.
@inline(__always)
func addRun<Scalar: Real>(_ source: UnsafePointer<Scalar>, to target: UnsafeMutablePointer<Scalar>, count: Int) {
    var index = 0
    while index + 8 <= count {
        add(source + index, to: target + index, as: SIMD8<Scalar>.self)
        index += 8
    }
    if index + 4 <= count {
        add(source + index, to: target + index, as: SIMD4<Scalar>.self)
        index += 4
    }
    if index < count { target[index] += source[index] }
    if index + 1 < count { target[index + 1] += source[index + 1] }
    if index + 2 < count { target[index + 2] += source[index + 2] }
}

/// The numbers from `pointer` on, as many as the vector holds.
@inline(__always)
func load<Scalar: Real, Vector: SIMD>(
    _ pointer: UnsafePointer<Scalar>, as _: Vector.Type
) -> Vector where Vector.Scalar == Scalar {
    UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self)
}

/// Puts the vector's numbers to `pointer` and after.
@inline(__always)
func store<Scalar: Real, Vector: SIMD>(
    _ vector: Vector, to pointer: UnsafeMutablePointer<Scalar>
) where Vector.Scalar == Scalar {
    UnsafeMutableRawPointer(pointer).storeBytes(of: vector, as: Vector.self)
}

@inline(__always)
private func copy<Scalar: Real, Vector: SIMD>(
    _ source: UnsafePointer<Scalar>, to target: UnsafeMutablePointer<Scalar>, as type: Vector.Type
) where Vector.Scalar == Scalar {
    store(load(source, as: type), to: target)
}

@inline(__always)
private func add<Scalar: Real, Vector: SIMD>(
    _ source: UnsafePointer<Scalar>, to target: UnsafeMutablePointer<Scalar>, as type: Vector.Type
) where Vector.Scalar == Scalar {
    store(load(source, as: type) + load(target, as: type), to: target)
}
