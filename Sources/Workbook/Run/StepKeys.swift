// The keys under which a step's compiled unit and its transcript are kept: everything that could change them, and nothing else.
// Not the time of a file, not the prose around a snippet, not the line on which it stands.

struct StepKeys: Sendable {
    var compiled: Digest
    /// Of an exercise's check, compiled behind this part.
    var checkCompiled: Digest?
    var run: Digest
    var parts: KeyParts

    /// Raise this when the kernel or the form of the records changes.
    static let format = "2"

    /// The keys of all steps. Each includes the key of the newest state that the step starts from.
    static func of(_ steps: [Step], _ context: KeyContext) -> [StepKeys] {
        var states: [StepKeys] = []
        return steps.map { step in
            let previous = step.statesBefore > 0 ? states[step.statesBefore - 1] : nil
            let keys = StepKeys(step, previous, context)
            if step.keepsState { states.append(keys) }
            return keys
        }
    }

    private init(_ step: Step, _ previous: StepKeys?, _ context: KeyContext) {
        let flags = Digest(context.toolchain.flags(optimized: step.unit.optimized))
        let compiler = Digest([context.toolchain.version, context.toolchain.target, context.toolchain.frontend])
        let common = [Self.format, compiler.description, flags.description, context.library.description, previous?.compiled.description ?? ""]
        let unit = Digest(common + [step.unit.module, step.unit.generated])
        compiled = unit
        checkCompiled = step.checkUnit.map { Digest(common + [unit.description, $0.module, $0.generated, "\($0.optimized)"]) }
        let data = Digest(step.data.flatMap { [$0, context.dataDigest($0)] })
        parts = KeyParts(code: Digest([step.unit.module, step.unit.generated, step.checkUnit?.generated ?? ""]), previous: previous?.run ?? Digest([]),
                         library: context.library, compiler: compiler, flags: flags, data: data, environment: context.environment)
        run = Digest([compiled.description, checkCompiled?.description ?? "", previous?.run.description ?? "", data.description, context.environment.description])
    }
}

/// What all steps' keys share.
struct KeyContext {
    var toolchain: Toolchain
    var library: Digest
    var environment: Digest
    /// The digest of a data file's content, or the word that it is missing.
    var dataDigest: (String) -> String
}

/// The parts of a key apart, so that `--explain` can say which of them changed.
struct KeyParts: Codable, Sendable, Equatable {
    var code, previous, library, compiler, flags, data, environment: Digest

    /// Why a step with these parts runs, when it last ran with others.
    func changes(since last: KeyParts?) -> String {
        guard let last else { return "it has not run before" }
        let changed = [(code != last.code, "its code"), (flags != last.flags, "its tags"), (data != last.data, "a data file"), (library != last.library, "the library"),
                       (compiler != last.compiler, "the compiler"), (environment != last.environment, "the environment")].filter(\.0).map(\.1)
        if !changed.isEmpty { return changed.joined(separator: " and ") + " changed" }
        return previous != last.previous ? "what stands before it changed" : "its record was not kept"
    }
}
