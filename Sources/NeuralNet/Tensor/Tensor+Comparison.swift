// Comparing tensors: as a whole, and number by number.

extension Tensor: Equatable {
    /// Whether the shapes are equal and all numbers are; as for plain numbers, nan equals nothing and 0 equals −0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func == (a: Tensor, b: Tensor) -> Bool {
        if a.shape != b.shape { return false }
        return a.withPointer { x in
            b.withPointer { y in
                for index in 0..<a.count where x[index] != y[index] { return false }
                return true
            }
        }
    }
}

extension Tensor {
    /// Whether the shapes are equal and |aᵢ − bᵢ| ≤ absolute + relative · max(|aᵢ|, |bᵢ|) for all numbers.
    ///
    /// Equal infinities are close; nan is close to nothing.
    ///
    /// - Parameters:
    ///   - relative: the distance allowed per size of the number; 0 or more.
    ///   - absolute: the distance allowed whatever the size; 0 or more.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public func isClose(to other: Tensor, relative: Scalar, absolute: Scalar = 0) -> Bool {
        if shape != other.shape { return false }
        return withPointer { x in
            other.withPointer { y in
                for index in 0..<count where x[index] != y[index] {
                    let allowed = absolute + relative * Swift.max(x[index].magnitude, y[index].magnitude)
                    let distance = (x[index] - y[index]).magnitude
                    // Not `distance > allowed`: a nan must not pass. Nor may an infinity, whose allowance is infinite.
                    if !(distance <= allowed) || distance.isInfinite { return false }
                }
                return true
            }
        }
    }

    /// 1 where aᵢ < bᵢ, else 0; broadcast like a sum. So for all comparisons here.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func .< (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor .< Tensor") { $0 < $1 ? 1 : 0 } }
    /// 1 where aᵢ ≤ bᵢ, else 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func .<= (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor .<= Tensor") { $0 <= $1 ? 1 : 0 } }
    /// 1 where aᵢ > bᵢ, else 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func .> (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor .> Tensor") { $0 > $1 ? 1 : 0 } }
    /// 1 where aᵢ ≥ bᵢ, else 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func .>= (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor .>= Tensor") { $0 >= $1 ? 1 : 0 } }
    /// 1 where aᵢ = bᵢ, else 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func .== (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor .== Tensor") { $0 == $1 ? 1 : 0 } }
    /// 1 where aᵢ ≠ bᵢ, else 0.
    @specialized(where Scalar == Float)
    @specialized(where Scalar == Double)
    public static func .!= (a: Tensor, b: Tensor) -> Tensor { elementwise(a, b, "Tensor .!= Tensor") { $0 != $1 ? 1 : 0 } }

    /// 1 where aᵢ < b, else 0.
    public static func .< (a: Tensor, b: Scalar) -> Tensor { a .< Tensor(b) }
    /// 1 where aᵢ ≤ b, else 0.
    public static func .<= (a: Tensor, b: Scalar) -> Tensor { a .<= Tensor(b) }
    /// 1 where aᵢ > b, else 0.
    public static func .> (a: Tensor, b: Scalar) -> Tensor { a .> Tensor(b) }
    /// 1 where aᵢ ≥ b, else 0.
    public static func .>= (a: Tensor, b: Scalar) -> Tensor { a .>= Tensor(b) }
    /// 1 where aᵢ = b, else 0.
    public static func .== (a: Tensor, b: Scalar) -> Tensor { a .== Tensor(b) }
    /// 1 where aᵢ ≠ b, else 0.
    public static func .!= (a: Tensor, b: Scalar) -> Tensor { a .!= Tensor(b) }
}

/// The larger of aᵢ and bᵢ, number by number, broadcast like a sum; nan where either is nan.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func maximum<Scalar: Real>(_ a: Tensor<Scalar>, _ b: Tensor<Scalar>) -> Tensor<Scalar> {
    .elementwise(a, b, "maximum") { x, y in x >= y || x.isNaN ? x : y }
}

/// The smaller of aᵢ and bᵢ, number by number, broadcast like a sum; nan where either is nan.
@specialized(where Scalar == Float)
@specialized(where Scalar == Double)
public func minimum<Scalar: Real>(_ a: Tensor<Scalar>, _ b: Tensor<Scalar>) -> Tensor<Scalar> {
    .elementwise(a, b, "minimum") { x, y in x <= y || x.isNaN ? x : y }
}
