// Arrays of objects, looked at without counting holders.
//
// A loop over an array of objects becomes one more holder of each while it looks at it. To count that, safely for several
// threads, takes about 10 ns: as long as a layer of two numbers needs for what it computes.

extension Array where Element: Swift.AnyObject {
    /// What `body` makes of the element at `index`. Whoever calls holds the array until `body` is done, and the array the
    /// element.
    @inline(__always)
    func withUncounted<Result>(_ index: Int, _ body: (Element) -> Result) -> Result {
        Unmanaged.passUnretained(self[index])._withUnsafeGuaranteedRef(body)
    }
}
