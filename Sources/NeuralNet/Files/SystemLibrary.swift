// Libraries of the system, opened when they are first needed.
//
// A C module would have to be known to everyone who imports this one; a library that is opened is needed only where it
// is used.

#if !hasFeature(Embedded)
internal import Glibc

/// A library of the system that stays open to the end of the program.
struct SystemLibrary: @unchecked Sendable {
    private let name: String
    private let package: String
    private let handle: UnsafeMutableRawPointer

    /// Opens the library `name`, such as `libz.so.1`, which Debian has in `package`.
    init(_ name: String, package: String) throws(SystemLibraryError) {
        guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
            throw SystemLibraryError("the library \(name) could not be opened", package: package)
        }
        (self.name, self.package, self.handle) = (name, package, handle)
    }

    /// The function of that name. Its type, of `@convention(c)`, must be the one of the library's header: nothing can
    /// check it here.
    func symbol<Function>(_ function: String) throws(SystemLibraryError) -> Function {
        guard let address = dlsym(handle, function) else {
            throw SystemLibraryError("the library \(name) has no function \(function)", package: package)
        }
        return unsafeBitCast(address, to: Function.self)
    }

    /// Gives the library back to the system; none of its functions may be called after.
    func close() { dlclose(handle) }
}

/// Why a library of the system, or a function in it, is not there.
struct SystemLibraryError: Error, CustomStringConvertible {
    /// What is missing, and what the system said about it.
    let problem: String
    /// What to install.
    let advice: String

    fileprivate init(_ missing: String, package: String) {
        problem = "\(missing) (\(dlerror().map { String(cString: $0) } ?? "no reason is given"))"
        advice = "install it: apt-get install \(package)"
    }

    /// Both in one line: `problem; advice`.
    var description: String { "\(problem); \(advice)" }
}
#endif
