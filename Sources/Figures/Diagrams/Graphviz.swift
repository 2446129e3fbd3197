// Asking the program `dot`.

#if !hasFeature(Embedded)
#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

enum Graphviz {
    /// The layout of a graph, in the format that Graphviz calls plain.
    ///
    /// - Parameter graph: the graph in Graphviz's language.
    static func plain(_ graph: String) -> String {
        guard let input = tmpfile() else { stopOnError("make a temporary file", errno) }
        defer { fclose(input) }
        if fputs(graph, input) < 0 || fflush(input) != 0 || lseek(fileno(input), 0, SEEK_SET) != 0 {
            stopOnError("write a temporary file", errno)
        }
        var ends: [Int32] = [0, 0]
        if pipe(&ends) != 0 { stopOnError("make a pipe", errno) }
        let dot = start(reading: fileno(input), writing: ends[1], closing: ends[0])
        close(ends[1])
        let text = readAll(ends[0])
        close(ends[0])
        var status: Int32 = 0
        while waitpid(dot, &status, 0) < 0, errno == EINTR {}
        // The format ends with this line: nothing is missing.
        guard text.hasSuffix("\nstop\n") else { stop("ComputationGraph: dot failed; what it wrote to standard error says why") }
        return text
    }

    /// Starts `dot -Tplain` with the given files as its standard input and output.
    private static func start(reading input: Int32, writing output: Int32, closing other: Int32) -> pid_t {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addclose(&actions, other)
        var arguments = ["dot", "-Tplain"].map { (word: String) in strdup(word) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var dot: pid_t = 0
        let error = posix_spawnp(&dot, "dot", &actions, nil, &arguments, environ)
        if error == ENOENT {
            stop("ComputationGraph: the program dot was not found; install the package graphviz, or put dot on the PATH")
        }
        if error != 0 { stopOnError("start the program dot", error) }
        return dot
    }

    private static func readAll(_ file: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count > 0 { bytes += buffer[..<count] }
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            if count < 0, errno != EINTR { stopOnError("read what dot wrote", errno) }
        }
    }

    private static func stopOnError(_ action: String, _ error: Int32) -> Never {
        stop("ComputationGraph: cannot \(action): \(String(cString: strerror(error)))")
    }
}

#endif
