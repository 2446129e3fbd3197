// The session's end of the kernel: which states it holds, how to reach another one, what to do with what ran.
import Foundation

/// A state that the kernel holds.
struct KernelState: Sendable {
    var key: Digest
    /// How many checkpoints lie below it. A snippet that ran while other threads did has the same number as the one
    /// before it: a process with threads cannot be forked, so it ran without a checkpoint.
    var depth: Int
    /// The files at that state.
    var folder: URL
}

/// A state from which a step starts.
struct WantedState: Sendable {
    var step: Step
    var key: Digest
    var unit: CompiledUnit
}

extension ChapterSession {
    func execute(_ result: inout StepResult, _ keys: StepKeys, after wanted: [WantedState], _ chapter: Chapter) async throws {
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
        try await reach(wanted)
        tell(.running(line: line))
        let run = Run(step: result.step, units: wanted.map(\.unit.module) + [result.compiled.module], line: line)
        let base = depth
        let work = try makeWorkFolder()
        let transcript = try await runUnit(result.compiled, library, run, in: work, trial: isTrial(result.step))
        if transcript.isRepeatable { try workshop.store.keep(transcript, as: keys.run) }
        result.transcript = transcript
        if result.step.keepsState, transcript.ending == .finished {
            states.append(KernelState(key: keys.run, depth: depth, folder: work))
            return
        }
        if let check = result.checkCompiled, let library = check.library, transcript.ending == .finished {
            let checkRun = Run(step: result.step, units: run.units + [check.module], line: line)
            let checked = try await runUnit(check, library, checkRun, in: work, trial: isTrial(result.step))
            if checked.isRepeatable { try workshop.store.keep(checked, as: checkKey) }
            result.checkTranscript = checked
        }
        await leave(base, after: transcript.ending)
        workFolders.remove(work)
    }

    /// Whether a step runs in a copy of the process, thrown away behind it, even while the program has several threads.
    /// Not where it may wait for one of them: the copy lacks all threads but one.
    private func isTrial(_ step: Step) -> Bool {
        !step.keepsState && !step.unit.earlier.contains(where: \.mayStartThreads)
            && !Threads.mayStart(in: step.unit.code + (step.checkUnit?.code ?? ""))
    }

    // MARK: States

    /// Brings the kernel to the state behind these steps, running again what it has lost.
    private func reach(_ wanted: [WantedState]) async throws {
        let held = Set(states.map(\.key))
        let loadable = wanted.filter { held.contains($0.key) || workshop.store.transcript($0.key)?.ending == .finished }
        var kept = zip(states, loadable).prefix { $0.key == $1.key }.count
        // States that share a checkpoint with a later one cannot be reached without it.
        while kept > 0, kept < states.count, states[kept].depth == states[kept - 1].depth { kept -= 1 }
        let target = kept > 0 ? states[kept - 1].depth : 0
        dropStates { index, _ in index >= kept }
        if depth > target { await goBack(depth - target) }
        let units = wanted.map(\.unit.module)
        for state in loadable.dropFirst(kept) {
            guard let library = state.unit.library else { continue }
            let work = try makeWorkFolder()
            let run = Run(step: state.step, units: units, line: nil)
            guard try await runUnit(state.unit, library, run, in: work, trial: false).ending == .finished else { break }
            states.append(KernelState(key: state.key, depth: depth, folder: work))
        }
    }

    /// Leaves what ran last and is not to be kept.
    private func leave(_ base: Int, after ending: Transcript.Ending) async {
        if depth > base { await goBack(depth - base); return }
        switch ending {
        case .finished, .leftBehind:
            // It ran without a checkpoint, inside the state before it, which is lost with it.
            if depth > 0 { await goBack(1) } else { await endKernel() }
        default: break  // the process is gone, and the state before it is there
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
        dropStates { [depth, kernel] _, state in state.depth > depth || kernel == nil }
    }

    private func dropStates(_ isLost: (Int, KernelState) -> Bool) {
        for state in states.enumerated().filter({ isLost($0.offset, $0.element) }) { workFolders.remove(state.element.folder) }
        states = states.enumerated().filter { !isLost($0.offset, $0.element) }.map(\.element)
    }

    // MARK: The kernel

    func endKernel() async {
        await kernel?.end()
        kernel = nil
        states = []
        depth = 0
    }

    private func startKernel() async throws -> Kernel {
        if let kernel { return kernel }
        var environment = workshop.fixedEnvironment
        let home = folder.appending(path: "home")
        try UnitStore.makeFolder(home)
        environment["HOME"] = home.path
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

    private struct Run {
        var step: Step
        /// The modules whose lines may stand in a crash report, and whose names may be printed.
        var units: [String]
        /// Where to say what it prints; nil for what only runs again.
        var line: Int?
    }

    private func makeWorkFolder() throws -> URL {
        runCount += 1
        return try workFolders.make(runCount, from: states.last?.folder)
    }

    private func runUnit(_ unit: CompiledUnit, _ library: String, _ run: Run, in work: URL, trial: Bool) async throws -> Transcript {
        let kernel = try await startKernel()
        // The earlier ones' too: a snippet that does not compile has loaded nothing.
        let imports = run.step.unit.earlier.flatMap(\.imports) + Imports.find(in: run.step.unit.code + "\n" + (run.step.checkUnit?.code ?? ""))
        for module in Set(imports.map(\.module)).subtracting(workshop.book.configuration.imports).sorted() {
            if let system = Library.systemLibrary(module, workshop.toolchain) { _ = await kernel.load(system) }
        }
        try workFolders.provide(run.step.data, in: work)
        let figures = work.appendingPathExtension("figures")
        try UnitStore.makeFolder(figures)
        defer { workFolders.remove(figures) }
        let tell = self.tell
        let names = Set(run.units)
        let answer = await workshop.cores.use {
            await kernel.run(library, entry: unit.module + "_main", trial: trial, folder: work.path, figures: figures.path, timeout: run.step.timeout) { text in
                if let line = run.line { tell(.printed(line: line, text: ModuleNames.hidden(text, names))) }
            }
        }
        settle(answer)
        return try await TranscriptReader(toolchain: workshop.toolchain, units: Set(names.map { $0 + ".swift" })).read(answer, figures: figures, timeout: run.step.timeout)
    }
}
