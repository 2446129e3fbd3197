// The kernel: runs compiled units one after another in one program's state and can go back to any state before.
// Orders come in on standard input, a line each; frames go out on standard output. See Supervisor and Runner.
import Glibc
import KernelProcess

signal(SIGPIPE, SIG_IGN)
signal(SIGINT, SIG_IGN)  // an interrupt is the engine's to handle: it closes the orders
kernel_adopt_orphans()
let limits = Limits.fromEnvironment()

func makePipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { perror("pipe"); exit(71) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
}

let output = makePipe()
let errors = makePipe()
var sockets: [Int32] = [0, 0]
guard socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue), 0, &sockets) == 0 else { perror("socketpair"); exit(71) }

let root = kernel_fork()
if root < 0 { perror("fork"); exit(71) }
if root == 0 {
    kernel_die_with_parent()
    setsid()
    // A snippet sees an empty standard input and its two outputs. The channel lies high, where nobody counts, closed on exec.
    let channel = kernel_duplicate(sockets[1], 500)
    let null = open("/dev/null", O_RDONLY)
    dup2(null, 0)
    dup2(output.write, 1)
    dup2(errors.write, 2)
    for descriptor in Int32(3)..<64 { close(descriptor) }
    limits.impose()
    kernel_keep_last_line()
    kernel_trace_errors()
    var runner = Runner(channel: channel)
    runner.serve()
}
close(sockets[1])
close(output.write)
close(errors.write)
var supervisor = Supervisor(limits: limits, root: root, runners: sockets[0], output: output.read, errors: errors.read)
supervisor.serve()
