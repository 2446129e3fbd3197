// Large tensors lie in large pages, where the system has them.
//
// A processor remembers where a few thousand pages of memory lie. At 4 KiB each, a tensor of some megabytes has so many
// pages that a loop over it waits for the system's tables; at 2 MiB each it has a few.

#if os(Linux) && canImport(Glibc) && !hasFeature(Embedded)
internal import Glibc

/// The size of a large page, in bytes.
let largePageSize = 2 << 20

/// Advises the system to use large pages for what of them lies within the given memory. It is free not to: it may be set
/// to use them always or never, or have none left; then the same numbers lie in small ones.
@inline(never)
func adviseLargePages(_ start: UnsafeMutableRawPointer, byteCount: Int) {
    let first = start.alignedUp(toMultipleOf: largePageSize)
    let end = (start + byteCount).alignedDown(toMultipleOf: largePageSize)
    if first < end { _ = madvise(first, end - first, MADV_HUGEPAGE) }
}
#else
let largePageSize = Int.max

/// Elsewhere the system does as it likes.
func adviseLargePages(_ start: UnsafeMutableRawPointer, byteCount: Int) {}
#endif
