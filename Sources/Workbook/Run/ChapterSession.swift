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
    private let workshop: Workshop
    private let tell: @Sendable (SessionEvent) -> Void
    private let folder: URL
    private var kernel: Kernel?
    /// The states in the kernel, oldest first, each with the number of checkpoints below it.
    private var states: [(key: Digest, depth: Int)] = []
    private var depth = 0
    private var runCount = 0

    init(_ workshop: Workshop, tell: @escaping @Sendable (SessionEvent) -> Void = { _ in }) throws {
        self.workshop = workshop
        self.tell = tell
        folder = workshop.scratch.appending(path: "session-\(UInt32.random(in: 0...UInt32.max))")
        try UnitStore.makeFolder(folder.appending(path: "modules"))
    }

    /// Ends the kernel. A session that is dropped without this ends it too, a moment later.
    func end() async {
        await kernel?.end()
        kernel = nil
        states = []
        depth = 0
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
        var compiled: [CompiledUnit] = []
        for try await compilation in compilations {
            let index = results.count
            compiled.append(compilation.unit)
            var result = StepResult(step: steps[index], compiled: compilation.unit, checkCompiled: compilation.check, cached: true, reason: "")
            let stateSteps = steps.indices.filter { steps[$0].keepsState }.prefix(steps[index].statesBefore).map { State(index: $0, step: steps[$0], key: keys[$0].run, unit: compiled[$0]) }
            try await execute(&result, keys[index], after: stateSteps, chapter)
            let identifier = memory.identifier(of: steps[index])
            if !result.cached { result.reason = keys[index].parts.changes(since: memory.parts[identifier]) }
            memory.parts[identifier] = keys[index].parts
            results.append(result)
            finished(results)
        }
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
        var unit = unit
        unit.earlier.removeAll { broken.contains($0.module) }
        let modules = folder.appending(path: "modules")
        let compiled: CompiledUnit
        if let known = workshop.store.unit(key, module: unit.module) {
            compiled = known
        } else {
            tell(.compiling(line: line))
            compiled = try await workshop.cores.use { [workshop, unit] in try await workshop.compiler.compile(unit, key: key, modules: modules) }
        }
        let link = modules.appending(path: unit.module + ".swiftmodule")
        if unlink(link.path) != 0, errno != ENOENT || compiled.library != nil { errno = 0 }
        if compiled.library != nil, symlink(compiled.folder + "/" + unit.module + ".swiftmodule", link.path) != 0 {
            throw Trouble("\(link.path) cannot be written", cause: String(cString: strerror(errno)), mend: "check the disk: df -h")
        }
        return compiled
    }

    private nonisolated func line(of step: Step, _ chapter: Chapter) -> Int {
        switch step.kind {
        case .snippet(let snippet), .part(let snippet, _): snippet.fence.firstLine
        case .prose(let expressions): chapter.source.lineNumber(at: expressions[0].offset)
        }
    }

    // MARK: Running

    private struct State {
        var index: Int
        var step: Step
        var key: Digest
        var unit: CompiledUnit
    }

    private func execute(_ result: inout StepResult, _ keys: StepKeys, after states: [State], _ chapter: Chapter) async throws {
        guard result.step.runs, let library = result.compiled.library, !result.compiled.usesTopLevelAwait else {
            result.cached = result.compiled.seconds == 0
            return
        }
        let hasCheck = result.checkCompiled?.library != nil
        let checkKey = Digest([keys.run.description, "check"])
        if let known = workshop.store.transcript(keys.run), !hasCheck || known.ending != .finished || workshop.store.transcript(checkKey) != nil {
            result.transcript = known
            result.checkTranscript = hasCheck && known.ending == .finished ? workshop.store.transcript(checkKey) : nil
            return
        }
        result.cached = false
        let line = line(of: result.step, chapter)
        try await reach(states, chapter)
        tell(.running(line: line))
        let base = depth
        let transcript = try await runUnit(result.compiled, library, result.step, trial: !result.step.keepsState, units: states.map(\.unit.module), data: result.step.data, line: line)
        if transcript.isRepeatable { try workshop.store.keep(transcript, as: keys.run) }
        result.transcript = transcript
        if result.step.keepsState {
            if transcript.ending == .finished { self.states.append((keys.run, depth)) } else if depth > base { await goBack(depth - base) }
            return
        }
        if let check = result.checkCompiled, let library = check.library, transcript.ending == .finished {
            let checked = try await runUnit(check, library, result.step, trial: true, units: states.map(\.unit.module) + [result.compiled.module], data: result.step.data, line: line)
            if checked.isRepeatable { try workshop.store.keep(checked, as: checkKey) }
            result.checkTranscript = checked
        }
        if depth > base { await goBack(depth - base) }
    }

    /// Brings the kernel to the state behind these steps, running again what it has lost.
    private func reach(_ wanted: [State], _ chapter: Chapter) async throws {
        let held = Set(states.map(\.key))
        let loadable = wanted.filter { held.contains($0.key) || workshop.store.transcript($0.key)?.ending == .finished }
        var kept = zip(states, loadable).prefix { $0.key == $1.key }.count
        // States that share a checkpoint with a later one cannot be reached without it.
        while kept > 0, kept < states.count, states[kept].depth == states[kept - 1].depth { kept -= 1 }
        let target = kept > 0 ? states[kept - 1].depth : 0
        states.removeSubrange(kept...)
        if depth > target { await goBack(depth - target) }
        for state in loadable.dropFirst(kept) {
            guard let library = state.unit.library else { continue }
            let transcript = try await runUnit(state.unit, library, state.step, trial: false, units: wanted.map(\.unit.module), data: state.step.data, line: nil)
            guard transcript.ending == .finished else { break }
            states.append((state.key, depth))
        }
    }

    private func goBack(_ levels: Int) async {
        guard let kernel, levels > 0 else { return }
        settle(await kernel.back(levels))
    }

    /// Takes over what an answer says of the kernel's state.
    private func settle(_ answer: KernelAnswer) {
        depth = answer.depth
        if answer.outcome == "lost" { kernel = nil }
        states.removeAll { $0.depth > depth || kernel == nil }
    }

    private func startKernel() async throws -> Kernel {
        if let kernel { return kernel }
        var environment = workshop.fixedEnvironment
        environment["HOME"] = folder.appending(path: "work").path
        let kernel = Kernel(environment: environment)
        for library in workshop.library.sharedLibraries {
            let answer = await kernel.load(library)
            guard answer.outcome == "loaded" else {
                throw Trouble("the library \(library) cannot be loaded", cause: answer.outcome == "lost" ? "the kernel did not start" : answer.detail, mend: "workbook doctor")
            }
        }
        self.kernel = kernel
        return kernel
    }

    private func runUnit(_ unit: CompiledUnit, _ library: String, _ step: Step, trial: Bool, units: [String], data: [String], line: Int?) async throws -> Transcript {
        let kernel = try await startKernel()
        for module in Imports.find(in: step.unit.code) where !workshop.book.configuration.imports.contains(module) {
            if let system = Library.systemLibrary(module, workshop.toolchain) { _ = await kernel.load(system) }
        }
        let work = try prepareFolder(data)
        runCount += 1
        let figures = folder.appending(path: "figures-\(runCount)")
        try UnitStore.makeFolder(figures)
        defer { try? FileManager.default.removeItem(at: figures) }
        let tell = self.tell
        let answer = await workshop.cores.use {
            await kernel.run(library, entry: unit.module + "_main", trial: trial, folder: work.path, figures: figures.path, timeout: step.timeout) { text in
                if let line { tell(.printed(line: line, text: text)) }
            }
        }
        settle(answer)
        let files = Set((units + [unit.module]).map { $0 + ".swift" })
        return try await TranscriptReader(toolchain: workshop.toolchain, units: files).read(answer, figures: figures, timeout: step.timeout)
    }

    /// The snippets' working directory with the data files that they declare. A snippet may have deleted it.
    private func prepareFolder(_ data: [String]) throws -> URL {
        let work = folder.appending(path: "work")
        try UnitStore.makeFolder(work)
        for file in data {
            let source = workshop.book.chaptersFolder.appending(path: "Data").appending(path: file)
            let target = work.appending(path: "Data").appending(path: file)
            guard !FileManager.default.fileExists(atPath: target.path), FileManager.default.fileExists(atPath: source.path) else { continue }
            try UnitStore.makeFolder(target.deletingLastPathComponent())
            try FileManager.default.copyItem(at: source, to: target)
        }
        return work
    }
}
