// How figures stop a caller who breaks a rule.
//
// The standard `precondition` loses its text when a module is optimized, and this one always is.

/// Stops the program with `message` unless `condition` holds, in every build configuration.
func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { stop(message()) }
}

/// Ends the program: `message` says what is wrong and what to do.
func stop(_ message: String) -> Never {
    fatalError(message)
}
