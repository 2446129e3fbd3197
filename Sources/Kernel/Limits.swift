// What a snippet may use. The kernel sets the limits before anything runs in it; nobody below can raise them unseen.
import Glibc

struct Limits {
    /// Private memory in bytes.
    var memory: UInt = 2 << 30
    /// Bytes on standard output and standard error of one snippet.
    var output = 1 << 20
    /// Processes that a snippet may have at one time, beside the kernel's own.
    var processes = 32
    /// Bytes of one file.
    var file: UInt = 256 << 20

    /// Limits from the environment, so that the engine and its tests can narrow them: WORKBOOK_LIMIT_MEMORY and so on.
    static func fromEnvironment() -> Limits {
        var limits = Limits()
        if let memory = number("WORKBOOK_LIMIT_MEMORY") { limits.memory = UInt(memory) }
        if let output = number("WORKBOOK_LIMIT_OUTPUT") { limits.output = output }
        if let processes = number("WORKBOOK_LIMIT_PROCESSES") { limits.processes = processes }
        return limits
    }

    private static func number(_ name: String) -> Int? {
        getenv(name).flatMap { Int(String(cString: $0)) }
    }

    func impose() {
        // RLIMIT_DATA counts private writable memory only: the libraries' read-only pages are not the snippet's doing.
        set(RLIMIT_DATA, memory)
        set(RLIMIT_FSIZE, file)
        set(RLIMIT_CORE, 0)
    }

    private func set(_ resource: __rlimit_resource, _ value: UInt) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
