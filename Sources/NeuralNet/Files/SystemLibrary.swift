// Functions of a library of the system, found while the program runs.
//
// A C module would have to be known to everyone who imports this one; a library that is opened is needed only where it
// is used.

#if !hasFeature(Embedded)
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A library of the system that stays open until the program ends.
struct SystemLibrary: @unchecked Sendable {
    // Sendable because the handle is only ever read.
    private let name: String
    private let package: String
    private let handle: UnsafeMutableRawPointer

    /// Opens the library `name`, such as `libz.so.1`, which Debian has in `package`.
    init(named name: String, package: String) throws(SystemLibraryError) {
        guard let handle = dlopen(name, RTLD_NOW) else {
            throw SystemLibraryError("the library \(name) could not be opened", package: package)
        }
        (self.name, self.package, self.handle) = (name, package, handle)
    }

    /// The function `symbol` of the library.
    ///
    /// - Parameters:
    ///   - symbol: its name.
    ///   - type: the type of the function in the library's header, of `@convention(c)`; nothing can check it here.
    func function<Function>(
        _ symbol: String, as type: Function.Type = Function.self
    ) throws(SystemLibraryError) -> Function {
        guard let address = dlsym(handle, symbol) else {
            throw SystemLibraryError("the library \(name) has no function \(symbol)", package: package)
        }
        return unsafeBitCast(address, to: type)
    }

    /// Gives the library back to the system; none of its functions may be called after.
    func close() { dlclose(handle) }
}

/// A library of the system, or a function of it, is not there.
public struct SystemLibraryError: Error, Equatable, CustomStringConvertible {
    /// What is missing, and what the system said about it.
    public let problem: String
    /// What to install.
    public let advice: String

    fileprivate init(_ missing: String, package: String) {
        problem = "\(missing) (\(dlerror().map { String(cString: $0) } ?? "no reason is given"))"
        advice = "install it: apt install \(package)"
    }

    /// Both in one line: `problem; advice`.
    public var description: String { "\(problem); \(advice)" }
}
#endif
