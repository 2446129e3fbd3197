// Whether operations on variables are recorded on the tape.

#if canImport(Glibc)
internal import Glibc
#endif

/// Runs `body` without recording: its results are plain values, computed faster and without keeping anything alive.
///
/// For changing parameters by hand, or for measuring a trained net. It holds for the thread that runs `body`.
///
/// - Parameter body: what to run.
/// - Returns: what `body` returns.
public func withoutGradient<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let before = Recording.isOn
    Recording.isOn = false
    defer { Recording.isOn = before }
    return try body()
}

/// Whether operations are recorded, for each thread by itself.
enum Recording {
    #if canImport(Glibc)
    /// Under this key a thread keeps anything at all while it does not record.
    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        let status = pthread_key_create(&key, nil)
        require(status == 0, "withoutGradient: the system has no thread key left (error \(status))")
        return key
    }()

    @inline(__always)
    static var isOn: Bool {
        get { pthread_getspecific(key) == nil }
        set { pthread_setspecific(key, newValue ? nil : UnsafeRawPointer(bitPattern: 1)) }
    }
    #else
    /// Where there are no threads, there is one answer.
    nonisolated(unsafe) static var isOn = true
    #endif
}
