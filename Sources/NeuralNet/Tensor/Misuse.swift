// How the library stops a caller who breaks a rule.
//
// The standard `precondition` loses its text when a module is optimized, and this one always is.
// So the rules are checked with `require`, which keeps it.

/// Stops the program with `message` unless `condition` holds, in every build configuration.
@inlinable
@inline(__always)
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { stop(message()) }
}

/// Ends the program: `message` names the operation and the shapes that do not fit. It is put together here, so that the code
/// for that does not stand in every caller.
@usableFromInline
@inline(never)
func stop(_ message: @autoclosure () -> String) -> Never {
    fatalError(message())
}
