// The memory that tensors leave behind is kept for the next ones.
//
// Memory that the system gives anew comes page by page, when a page is first written to, and filled with zeros. That
// takes several times as long as to compute a function of as many numbers.

#if canImport(Glibc) && !hasFeature(Embedded)
internal import Glibc

/// Tells the allocator of glibc, once, to keep up to 1 GiB of what is freed. It would give most of it back, and ask
/// for it again in the next step of a training. Blocks above 32 MiB, the most that it can be told, may still come anew.
@inline(never)
func keepFreedMemory() { _ = freedMemoryIsKept }

private let freedMemoryIsKept: Bool = {
    // From malloc.h, which Swift's module of glibc leaves out.
    let (trimThreshold, mapThreshold): (Int32, Int32) = (-1, -3)
    guard let address = dlsym(nil, "mallopt") else { return false }
    let mallopt = unsafeBitCast(address, to: (@convention(c) (Int32, Int32) -> Int32).self)
    return mallopt(trimThreshold, 1 << 30) == 1 && mallopt(mapThreshold, 32 << 20) == 1
}()
#else
/// Elsewhere the allocator does as it likes.
@inline(__always)
func keepFreedMemory() {}
#endif
