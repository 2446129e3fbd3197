// The supervisor stands between the engine and the runners. It runs no snippet itself, so nothing that a snippet
// does can confuse it: it forwards orders and output, watches the limits, and ends what a snippet leaves behind.
import Glibc
import KernelProcess

struct Supervisor {
    let limits: Limits
    let runners: Int32
    let output: Int32
    let errors: Int32

    /// The processes that hold states, from the empty program to the newest; all but the last wait as checkpoints.
    private var chain: [pid_t]
    private var orders: [UInt8] = []
    private var run: Run?
    private var levelsToGoBack = 0
    private var runIsForked = false

    /// The unit that runs now.
    private struct Run {
        var deadline: Int64
        var bytes = 0
        var stopped: String?
        var killAt: Int64?
        var microseconds = "0"
        var unloadable: String?
    }

    init(limits: Limits, root: pid_t, runners: Int32, output: Int32, errors: Int32) {
        self.limits = limits
        self.runners = runners
        self.output = output
        self.errors = errors
        chain = [root]
    }

    mutating func serve() -> Never {
        var nextLook: Int64 = 0
        while true {
            var sources = [pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
                           pollfd(fd: runners, events: Int16(POLLIN), revents: 0),
                           pollfd(fd: output, events: Int16(POLLIN), revents: 0),
                           pollfd(fd: errors, events: Int16(POLLIN), revents: 0)]
            poll(&sources, nfds_t(sources.count), run == nil ? -1 : 20)
            if sources[2].revents != 0 { forward(output, "o") }
            if sources[3].revents != 0 { forward(errors, "e") }
            if sources[1].revents != 0 { hearRunner() }
            if sources[0].revents != 0 { hearEngine() }
            if run != nil, Clock.now() >= nextLook {
                nextLook = Clock.now() + 20_000_000
                watch()
            }
        }
    }

    // MARK: The engine's orders, a line each

    private mutating func hearEngine() {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(0, &bytes, bytes.count)
        if count < 0, errno == EINTR { return }
        guard count > 0 else { endEverything() }
        orders += bytes[..<count]
        while let end = orders.firstIndex(of: 10) {
            let order = Message(text: String(decoding: orders[..<end], as: UTF8.self))
            orders.removeSubrange(...end)
            obey(order)
        }
    }

    private mutating func obey(_ order: Message) {
        switch order.words[0] {
        case "load":
            order.send(on: runners)
        case "run":
            // run, keep or try, library, entry, working directory, figure directory, milliseconds
            let milliseconds = Int64(order.words[6]) ?? 10_000
            runIsForked = false
            run = Run(deadline: Clock.now() + milliseconds * 1_000_000)
            order.send(on: runners)
            // Its first answer is which process runs the unit. Before that is known nobody may be stopped for what it prints:
            // the one known until now is the checkpoint below it.
            hearRunner()
        case "back":
            levelsToGoBack = min(Int(order.words[1]) ?? 0, chain.count - 1)
            goBack()
        default:
            endEverything()
        }
    }

    private mutating func goBack() {
        if levelsToGoBack == 0 {
            report("back")
        } else {
            levelsToGoBack -= 1
            Message("back").send(on: runners)
        }
    }

    // MARK: The runners' answers

    private mutating func hearRunner() {
        guard let answer = Message.receive(on: runners) else { endEverything() }
        switch answer.words[0] {
        case "loaded": report("loaded")
        case "unloadable" where run == nil: report("unloadable", answer.words[1])
        case "unloadable":
            run?.unloadable = answer.words[1]
            if !runIsForked { finish() }  // a forked runner also ends, and then it is over
        case "started": started(pid_t(answer.words[1]) ?? 0)
        case "done": run?.microseconds = answer.words[1]; finish()
        case "ended": ended(pid_t(answer.words[1]) ?? 0, Int32(answer.words[2]) ?? 0)
        default: break
        }
    }

    private mutating func started(_ process: pid_t) {
        guard process != 0 else { return }
        runIsForked = true
        chain.append(process)
    }

    /// A runner ended: gone back as ordered, or dead of its unit.
    private mutating func ended(_ process: pid_t, _ status: Int32) {
        if let place = chain.firstIndex(of: process) { chain.removeSubrange(place...) }
        if run == nil { goBack(); return }
        finish(status: status)
    }

    private mutating func finish(status: Int32? = nil) {
        guard let run else { return }
        forward(output, "o")
        forward(errors, "e")
        let strays = endStrays()
        self.run = nil
        if let message = run.unloadable {
            report("unloadable", message)
        } else if let stopped = run.stopped {
            report(stopped)
        } else if let status {
            report(kernel_exited(status) != 0 ? "exit" : "signal",
                   String(kernel_exited(status) != 0 ? kernel_exit_code(status) : kernel_signal(status)))
        } else if strays > 0 {
            report("strays", String(strays), run.microseconds)
        } else {
            report("done", "", run.microseconds)
        }
    }

    /// d: outcome, detail, microseconds, number of checkpoints before the present state
    private func report(_ outcome: String, _ detail: String = "", _ microseconds: String = "0") {
        Frame.write("d", Message(outcome, detail, microseconds, String(chain.count - 1)).text.utf8)
    }

    // MARK: Output and limits

    private mutating func forward(_ descriptor: Int32, _ letter: Character) {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &bytes, bytes.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            run?.bytes += count
            guard let total = run?.bytes, total > limits.output else {
                Frame.write(letter, bytes[..<count])
                continue
            }
            if run?.stopped == nil { stop("output") }
            // What the backtracer says of the place still passes.
            if letter == "e", total < 2 * limits.output { Frame.write(letter, bytes[..<count]) }
        }
    }

    private mutating func watch() {
        guard let run else { return }
        let now = Clock.now()
        if let killAt = run.killAt {
            if let active = chain.last { kill(active, now >= killAt ? SIGKILL : SIGQUIT) }
        } else if now >= run.deadline {
            stop("timeout")
        } else if strays().count > limits.processes {
            stop("processes")
            _ = endStrays()
        }
        reap()
    }

    /// Ends the running unit. It answers SIGQUIT with the line that is running, for which it must not be held by
    /// SIGSTOP; whoever does not end is killed.
    private mutating func stop(_ reason: String) {
        run?.stopped = reason
        run?.killAt = Clock.now() + 2_000_000_000
        guard let active = chain.last else { return }
        kill(active, SIGQUIT)
        kill(active, SIGCONT)
    }

    /// What the unit started: below the runner that runs it, or, orphaned, below this process.
    private func strays() -> [pid_t] {
        Descendants.alive(below: [getpid()] + chain.suffix(1), known: chain)
    }

    /// Ends every process below this one that is not a runner, those started meanwhile too; returns how many there were.
    private mutating func endStrays() -> Int {
        var ended: Set<pid_t> = []
        for _ in 0..<200 {
            let strays = strays()
            if strays.isEmpty { break }
            for stray in strays { kill(stray, SIGKILL) }
            ended.formUnion(strays)
            reap()
        }
        return ended.count
    }

    /// Collects the orphans that came to this process. When the root runner is among them, nothing is left to go back to.
    private mutating func reap() {
        var status: Int32 = 0
        while case let process = waitpid(-1, &status, WNOHANG), process > 0 {
            if process == chain.first { endEverything() }
        }
    }

    private mutating func endEverything() -> Never {
        if run != nil {
            // What the unit said before it killed what holds it.
            forward(output, "o")
            forward(errors, "e")
        }
        for process in chain.reversed() { kill(process, SIGKILL) }
        _ = endStrays()
        exit(0)
    }
}
