// Libraries of the system, opened when they are first needed.

#if !hasFeature(Embedded)
internal import Glibc

/// Why a library of the system, or a function in it, is not there.
struct SystemLibraryError: Error, CustomStringConvertible {
    var description: String
}

/// A library of the system that stays open to the end of the program.
struct SystemLibrary: @unchecked Sendable {
    private let name: String
    private let handle: UnsafeMutableRawPointer

    init(_ name: String, package: String) throws(SystemLibraryError) {
        guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else {
            throw SystemLibraryError(description: "\(name) could not be opened (\(Self.reason)); install it: apt-get install \(package)")
        }
        self.name = name
        self.handle = handle
    }

    func symbol<Function>(_ function: String) throws(SystemLibraryError) -> Function {
        guard let address = dlsym(handle, function) else {
            throw SystemLibraryError(description: "\(name) has no function \(function) (\(Self.reason))")
        }
        return unsafeBitCast(address, to: Function.self)
    }

    /// Gives the library back to the system; none of its functions may be called after.
    func close() { dlclose(handle) }

    private static var reason: String { dlerror().map { String(cString: $0) } ?? "no reason given" }
}
#endif
