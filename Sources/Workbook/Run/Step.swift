// A chapter as a list of steps: what is compiled and run at once, in which order, from which state.

/// One thing to compile and, mostly, to run.
struct Step: Sendable {
    enum Kind: Sendable {
        case snippet(Snippet)
        /// A part of an exercise followed by the exercise's check, from the state before the exercise.
        case part(Snippet, check: Snippet)
        /// The bound numbers and claims between two snippets.
        case prose([ProseExpression])
    }

    var kind: Kind
    var unit: Unit
    /// Only for a part of an exercise: the check's unit, which sees the part's declarations.
    var checkUnit: Unit?
    /// How many of the steps with `keepsState` stand before the state from which it starts.
    var statesBefore: Int
    var keepsState: Bool
    var runs: Bool
    var timeout: Double
    var data: [String]
}

/// A piece of checked prose.
enum ProseExpression: Sendable {
    case number(BoundNumber)
    case claim(Claim)

    var expression: String {
        switch self {
        case .number(let number): number.expression
        case .claim(let claim): claim.expression
        }
    }

    var offset: Int {
        switch self {
        case .number(let number): number.offset
        case .claim(let claim): claim.offset
        }
    }

    /// What stands before the expression in the unit's line.
    static let prefix = "Swift.print("
    /// Printed behind each value. No value has it.
    static let separator = "\u{1E}"

    /// The unit's lines: one for each expression.
    static func code(_ expressions: [ProseExpression]) -> String {
        expressions.map { "\(prefix)\($0.expression), terminator: \"\\u{1E}\")\n" }.joined()
    }
}

enum StepPlan {
    static let timeout = 10.0

    static func steps(of chapter: Chapter, imports: [String]) -> [Step] {
        var planner = Planner(chapter: chapter, imports: imports)
        for item in chapter.items { planner.add(item) }
        planner.finishProse()
        return planner.steps
    }

    private struct Planner {
        let chapter: Chapter
        let imports: [String]
        var steps: [Step] = []
        var earlier: [Unit.EarlierUnit] = []
        var prose: [ProseExpression] = []
        var lastNumber = 0
        /// The state before each exercise.
        var starts: [String: [Unit.EarlierUnit]] = [:]

        mutating func add(_ item: Chapter.Item) {
            switch item {
            case .boundNumber(let number): prose.append(.number(number))
            case .claim(let claim): prose.append(.claim(claim))
            case .figure: break
            case .snippet(let snippet):
                finishProse()
                lastNumber = snippet.number
                if snippet.tags.mode != .display { add(snippet) }
            }
        }

        private mutating func add(_ snippet: Snippet) {
            let module = "\(chapter.reference.moduleName)_\(snippet.number)"
            if let part = snippet.tags.part { addPart(snippet, part, module); return }
            let tags = snippet.tags
            let unit = Unit(module: module, code: snippet.code, imports: imports, earlier: tags.isolated ? [] : earlier, optimized: tags.optimized)
            steps.append(Step(kind: .snippet(snippet), unit: unit, statesBefore: tags.isolated ? 0 : earlier.count, keepsState: tags.keepsState,
                              runs: tags.mode == .run || tags.mode == .traps, timeout: tags.timeout ?? StepPlan.timeout, data: tags.data))
            if tags.keepsState { earlier.append(.init(module: module, code: snippet.code)) }
        }

        private mutating func addPart(_ snippet: Snippet, _ part: SnippetTags.Part, _ module: String) {
            if case .exercise(let id) = part { starts[id] = earlier }
            if case .check = part { return }
            guard let check = chapter.snippets.first(where: { $0.tags.part == .check(part.exercise) }) else { return }
            let start = starts[part.exercise] ?? earlier
            let unit = Unit(module: module, code: snippet.code, imports: imports, earlier: start, optimized: snippet.tags.optimized)
            let seen = start + [.init(module: module, code: snippet.code)]
            let checkUnit = Unit(module: module + "_check", code: check.code, imports: imports, earlier: seen, optimized: check.tags.optimized)
            steps.append(Step(kind: .part(snippet, check: check), unit: unit, checkUnit: checkUnit, statesBefore: start.count, keepsState: false, runs: true,
                              timeout: snippet.tags.timeout ?? check.tags.timeout ?? StepPlan.timeout, data: snippet.tags.data + check.tags.data))
        }

        mutating func finishProse() {
            guard !prose.isEmpty else { return }
            let module = "\(chapter.reference.moduleName)_after_\(lastNumber)"
            let unit = Unit(module: module, code: ProseExpression.code(prose), imports: imports, earlier: earlier, optimized: false)
            steps.append(Step(kind: .prose(prose), unit: unit, statesBefore: earlier.count, keepsState: false, runs: true, timeout: StepPlan.timeout, data: []))
            prose = []
        }
    }
}
