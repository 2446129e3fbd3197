// A result takes the sign of its argument, without a branch.

extension Double {
    /// This number's magnitude with the sign of `other`.
    @inline(__always)
    func withSign(of other: Double) -> Double {
        Double(bitPattern: magnitude.bitPattern | other.bitPattern & 0x8000_0000_0000_0000)
    }
}

extension Float {
    /// This number's magnitude with the sign of `other`.
    @inline(__always)
    func withSign(of other: Float) -> Float {
        Float(bitPattern: magnitude.bitPattern | other.bitPattern & 0x8000_0000)
    }
}
