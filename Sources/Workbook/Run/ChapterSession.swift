// Runs a chapter's steps, as few as possible: what is in the store is taken from there, and a kernel that is warm goes
// back just to the state before the first step that changed.
import Foundation

/// What became of a step.
struct StepResult: Sendable {
    var step: Step
    /// Nil if it was not needed: the transcript was in the store.
    var compiled: CompiledUnit
    var checkCompiled: CompiledUnit?
    /// Nil if the step does not run, or did not compile.
    var transcript: Transcript?
    var checkTranscript: Transcript?
    var cached: Bool
    /// Why it ran, for `--explain`.
    var reason: String
}

/// What a session tells while it works.
public enum SessionEvent: Sendable {
    case compiling(line: Int), running(line: Int), printed(line: Int, text: String)
    /// A step is done: what is said of the things in it.
    case judged([Verdict])
}

actor ChapterSession {
    let workshop: Workshop
    let tell: @Sendable (SessionEvent) -> Void
    let folder: URL
    let workFolders: WorkFolders
    var kernel: Kernel?
    /// The states in the kernel, oldest first.
    var states: [KernelState] = []
    /// How many checkpoints lie below the present state.
    var depth = 0
    var runCount = 0

    init(_ workshop: Workshop, tell: @escaping @Sendable (SessionEvent) -> Void = { _ in }) throws {
        self.workshop = workshop
        self.tell = tell
        folder = workshop.scratch.appending(path: "session-\(UInt32.random(in: 0...UInt32.max))")
        workFolders = WorkFolders(root: folder, data: workshop.book.chaptersFolder.appending(path: "Data"))
        try UnitStore.makeFolder(folder.appending(path: "modules"))
    }

    /// Ends the kernel. A session that is dropped without this ends it too, a moment later.
    func end() async {
        await endKernel()
        try? FileManager.default.removeItem(at: folder)
    }

    // MARK: The run

    /// - Parameter finished: hears the results so far whenever a step is done.
    func run(_ chapter: Chapter, finished: @Sendable ([StepResult]) -> Void = { _ in }) async throws -> [StepResult] {
        let steps = StepPlan.steps(of: chapter, imports: workshop.book.configuration.imports)
        let keys = StepKeys.of(steps, workshop.keyContext)
        var memory = RunMemory(book: workshop.book, chapter: chapter.reference)
        let (compilations, continuation) = AsyncThrowingStream.makeStream(of: Compilation.self)
        // The compiler goes ahead; the kernel follows.
        let compiling = Task {
            do {
                try await compileAll(steps, keys, chapter, to: continuation)
                continuation.finish()
            } catch { continuation.finish(throwing: error) }
        }
        defer { compiling.cancel() }
        var results: [StepResult] = []
        var wanted: [WantedState] = []
        for try await compilation in compilations {
            let index = results.count
            var result = StepResult(step: steps[index], compiled: compilation.unit, checkCompiled: compilation.check, cached: true, reason: "")
            try await execute(&result, keys[index], after: Array(wanted.prefix(steps[index].statesBefore)), chapter)
            if steps[index].keepsState { wanted.append(WantedState(step: steps[index], key: keys[index].run, unit: compilation.unit)) }
            // Whoever gives up in the middle must hear neither of a lost kernel nor that all holds.
            try Task.checkCancellation()
            let identifier = memory.identifier(of: steps[index])
            if !result.cached { result.reason = keys[index].parts.changes(since: memory.parts[identifier]) }
            memory.parts[identifier] = keys[index].parts
            results.append(result)
            finished(results)
        }
        try Task.checkCancellation()
        try memory.save()
        return results
    }

    // MARK: Compiling

    private struct Compilation: Sendable {
        var unit: CompiledUnit
        var check: CompiledUnit?
    }

    private func compileAll(_ steps: [Step], _ keys: [StepKeys], _ chapter: Chapter, to results: AsyncThrowingStream<Compilation, any Error>.Continuation) async throws {
        var broken: Set<String> = []
        for (step, key) in zip(steps, keys) {
            try Task.checkCancellation()
            let unit = try await compile(step.unit, key.compiled, without: broken, line: line(of: step, chapter))
            if unit.library == nil { broken.insert(unit.module) }
            var check: CompiledUnit?
            if let checkUnit = step.checkUnit, let checkKey = key.checkCompiled, unit.library != nil {
                check = try await compile(checkUnit, checkKey, without: broken, line: line(of: step, chapter))
            }
            results.yield(Compilation(unit: unit, check: check))
        }
    }

    private func compile(_ unit: Unit, _ key: Digest, without broken: Set<String>, line: Int) async throws -> CompiledUnit {
        let unit = unit.without(broken)
        let modules = folder.appending(path: "modules")
        let compiled: CompiledUnit
        if let known = workshop.store.unit(key, module: unit.module) {
            compiled = known
        } else {
            tell(.compiling(line: line))
            compiled = try await workshop.cores.use { [workshop, unit] in try await workshop.compiler.compile(unit, key: key, modules: modules) }
        }
        let link = modules.appending(path: unit.module + ".swiftmodule")
        unlink(link.path)  // that of the unit before an edit
        if compiled.library != nil, symlink(compiled.folder + "/" + unit.module + ".swiftmodule", link.path) != 0 {
            throw Trouble("\(link.path) cannot be written", cause: String(cString: strerror(errno)), mend: "check the disk: df -h")
        }
        return compiled
    }

    nonisolated func line(of step: Step, _ chapter: Chapter) -> Int {
        switch step.kind {
        case .snippet(let snippet), .part(let snippet, _): snippet.fence.firstLine
        case .prose(let expressions): chapter.source.lineNumber(at: expressions[0].offset)
        }
    }
}
