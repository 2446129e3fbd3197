// What must hold between the parts of a chapter: names are unique, outputs make sense, exercises are complete.

enum StructureCheck {
    static func diagnostics(of chapter: Chapter) -> [Diagnostic] {
        repeatedNames(chapter) + senselessOutputs(chapter) + incompleteExercises(chapter) + repeatedFigures(chapter)
    }

    private static func repeatedNames(_ chapter: Chapter) -> [Diagnostic] {
        var first: [String: Snippet] = [:]
        return chapter.snippets.compactMap { snippet in
            guard let name = snippet.tags.name else { return nil }
            guard let earlier = first[name] else { first[name] = snippet; return nil }
            return chapter.source.diagnostic("repeated-name", at: snippet.fence.info, "the name `\(name)` is taken",
                                             cause: "the snippet on line \(earlier.fence.firstLine) has it", advice: "give this snippet another name")
        }
    }

    private static func senselessOutputs(_ chapter: Chapter) -> [Diagnostic] {
        chapter.snippets.compactMap { snippet in
            guard let output = snippet.output else { return nil }
            let reason: String
            switch snippet.tags.mode {
            case .display: reason = "is only displayed, so nobody would know whether it prints this"
            case .compileOnly: reason = "is compiled, not run, so it prints nothing"
            default: return nil
            }
            return chapter.source.diagnostic("senseless-output", at: output.range, "the snippet above \(reason)",
                                             advice: "remove this fence, or the tag on line \(snippet.fence.firstLine)")
        }
    }

    private static func incompleteExercises(_ chapter: Chapter) -> [Diagnostic] {
        var parts: [String: [(Snippet, SnippetTags.Part)]] = [:]
        var order: [String] = []
        for snippet in chapter.snippets {
            guard let part = snippet.tags.part else { continue }
            if parts[part.exercise] == nil { order.append(part.exercise) }
            parts[part.exercise, default: []].append((snippet, part))
        }
        return order.flatMap { id -> [Diagnostic] in
            let all = parts[id]!
            let starters = all.filter { if case .exercise = $0.1 { true } else { false } }
            let solutions = all.filter { if case .solution = $0.1 { true } else { false } }
            let checks = all.filter { if case .check = $0.1 { true } else { false } }
            func mistake(_ snippet: Snippet, _ summary: String, _ advice: String) -> Diagnostic {
                chapter.source.diagnostic("incomplete-exercise", at: snippet.fence.info, summary, advice: advice)
            }
            if starters.isEmpty {
                let near = Spelling.nearest(to: id, in: order.filter { other in other != id }).map { "did you mean `\($0)`? Otherwise " } ?? ""
                return [mistake(all[0].0, "there is no exercise `\(id)`", near + "write its starter: ```swift exercise=\(id)")]
            }
            if starters.count > 1 { return [mistake(starters[1].0, "the exercise `\(id)` has two starters", "give one of them another name")] }
            if checks.isEmpty { return [mistake(starters[0].0, "the exercise `\(id)` has no check", "write one behind it: ```swift check=\(id) hidden")] }
            if checks.count > 1 { return [mistake(checks[1].0, "the exercise `\(id)` has two checks", "put both into one")] }
            if solutions.isEmpty { return [mistake(starters[0].0, "the exercise `\(id)` has no solution", "write one behind it: ```swift solution=\(id) folded")] }
            if all[0].0.number != starters[0].0.number { return [mistake(all[0].0, "this part stands before its exercise", "move it behind line \(starters[0].0.fence.lastLine)")] }
            return []
        }
    }

    private static func repeatedFigures(_ chapter: Chapter) -> [Diagnostic] {
        var seen: Set<String> = []
        return chapter.items.compactMap { item in
            guard case .figure(let figure) = item, !seen.insert(figure.name).inserted else { return nil }
            return chapter.source.diagnostic("repeated-figure", at: figure.offset..<(figure.offset + 2), "the figure `\(figure.name)` stands here twice",
                                             advice: "refer to the first one, or show a second figure under another name")
        }
    }
}
