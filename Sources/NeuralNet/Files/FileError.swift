// What a file that cannot be read or written says.

#if !hasFeature(Embedded)
/// A file could not be read or written, or does not hold what its format demands.
public struct FileError: Error, Equatable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What is wrong with it.
    public let problem: String
    /// What to do about it.
    public let advice: String

    /// All three in one line: `path: problem; advice`.
    public var description: String { "\(path): \(problem); \(advice)" }
}
#endif
