// The memory in which a tensor's shape and numbers lie.

/// A shape and the memory for its numbers, shared by the copies of a tensor until one of them is written to.
///
/// It does not know what numbers it holds. So a tensor is one reference, laid out and copied in the same way whatever it holds, and code
/// that is not specialized for a type of number loses little.
final class Storage: ManagedBuffer<Shape, UInt64> {
    /// Memory for the numbers of a shape, not yet filled.
    @inline(__always)
    static func unfilled<Scalar>(_: Scalar.Type, _ shape: Shape) -> Storage {
        let words = (shape.elementCount * MemoryLayout<Scalar>.stride + 7) / 8
        if words >= 2048 { keepFreedMemory() }  // from 16 KiB on, the question costs nothing beside the numbers
        // 7 words more, because the first number may lie up to 7 words behind the first word.
        let storage = unsafeDowncast(Storage.create(minimumCapacity: words + 7) { _ in shape }, to: Storage.self)
        if words >= largePageSize / 8 {
            adviseLargePages(storage.pointer(to: UInt64.self), byteCount: 8 * words)
        }
        return storage
    }

    /// Where the numbers lie, from a multiple of 64 bytes on: what the widest vector instructions read and write at once
    /// then never lies in two lines of the cache, which would take twice as long.
    @inline(__always)
    func pointer<Scalar>(to _: Scalar.Type) -> UnsafeMutablePointer<Scalar> {
        withUnsafeMutablePointerToElements {
            UnsafeMutableRawPointer($0).alignedUp(toMultipleOf: 64).assumingMemoryBound(to: Scalar.self)
        }
    }
}
