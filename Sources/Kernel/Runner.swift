// A runner holds the state of a chapter's program. It forks before a unit runs: the parent waits as the checkpoint
// of the state before it, the child runs the unit and becomes the next runner.
import Glibc
import KernelProcess

struct Runner {
    let channel: Int32
    /// How many checkpoints lie below this state.
    private var depth = 0
    /// Nanoseconds that units took since the newest of them.
    private var sinceCheckpoint: Int64 = 0

    init(channel: Int32) { self.channel = channel }

    mutating func serve() -> Never {
        while let message = Message.receive(on: channel) {
            switch message.words[0] {
            case "load": load(message.words[1])
            case "run": run(message.words)
            default: _exit(0)  // "back"
            }
        }
        _exit(0)
    }

    private func load(_ library: String) {
        if dlopen(library, RTLD_NOW | RTLD_GLOBAL) == nil {
            Message("unloadable", String(cString: dlerror())).send(on: channel)
        } else {
            Message("loaded").send(on: channel)
        }
    }

    /// Whether to keep the present state. A forked copy of a process with several threads lacks all but one: such a state
    /// runs on without a checkpoint. And each fork costs the system more, the more there are above it: behind two dozen,
    /// a state is kept only when it is dear to reach again.
    private var isWorthACheckpoint: Bool {
        threadCount() == 1 && (depth < 24 || sinceCheckpoint > 100_000_000)
    }

    /// words: run, keep or try, library, entry, working directory, figure directory
    private mutating func run(_ words: [String]) {
        // A trial is forked in any case, because its state is thrown away.
        guard words[1] == "try" || isWorthACheckpoint else {
            Message("started", "0").send(on: channel)
            execute(words, forked: false)
            return
        }
        let child = kernel_fork()
        if child < 0 {
            Message("unloadable", "fork: " + String(cString: strerror(errno))).send(on: channel)
        } else if child == 0 {
            kernel_die_with_parent()
            depth += 1
            sinceCheckpoint = 0
            Message("started", String(getpid())).send(on: channel)
            execute(words, forked: true)
        } else {
            var status: Int32 = 0
            while waitpid(child, &status, 0) < 0, errno == EINTR {}
            Message("ended", String(child), String(status)).send(on: channel)
        }
    }

    private mutating func execute(_ words: [String], forked: Bool) {
        let start = Clock.now()
        defer { sinceCheckpoint += Clock.now() - start }
        setenv("WORKBOOK_FIGURES", words[5], 1)
        guard chdir(words[4]) == 0, let unit = dlopen(words[2], RTLD_NOW | RTLD_GLOBAL), let symbol = dlsym(unit, words[3])
        else {
            Message("unloadable", dlerror().map { String(cString: $0) } ?? words[4]).send(on: channel)
            if forked { _exit(0) }
            return
        }
        typealias Entry = @convention(c) (Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Int32
        let entry = unsafeBitCast(symbol, to: Entry.self)
        kernel_forget_throw()
        let entered = Clock.now()
        _ = entry(0, nil)
        let microseconds = (Clock.now() - entered) / 1000
        fflush(nil)
        Message("done", String(microseconds)).send(on: channel)
    }

    private func threadCount() -> Int {
        var count = 0
        guard let directory = opendir("/proc/self/task") else { return 1 }
        while let entry = readdir(directory) {
            if entry.pointee.d_name.0 != 46 { count += 1 }  // 46 is "."
        }
        closedir(directory)
        return count
    }
}

enum Clock {
    /// Nanoseconds of the monotonic clock.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
