// Checked prose and figures: comments in HTML, and images.

extension ChapterParser {
    mutating func readHTMLBlock(_ node: MarkdownNode, _ text: String) {
        readComments(text, from: node.offset)
        let lines = SourceText(file: source.file, bytes: Array(text.utf8))
        let isComment = text.hasPrefix("<!--")
        if isComment, !text.contains("-->") {
            refuse(node.offset..<(node.offset + 4), "unclosed-comment", "this comment is never closed",
                   "write --> behind it; as it stands, it swallows the rest of the text")
        }
        let start = source.lineNumber(at: node.offset)
        for index in 0..<lines.lineCount where !isComment && start + index <= source.lineCount {
            let trimmed = lines.line(index + 1).drop { $0 == " " || $0 == "\t" }
            guard trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") else { continue }
            refuse(source.lineRange(start + index), "fence-in-html", "this fence is part of an HTML block", "leave an empty line between the HTML tag and the fence")
            return
        }
    }

    /// Reads the comments of a piece of HTML that begins at an offset.
    mutating func readComments(_ text: String, from offset: Int) {
        var rest = text[...]
        var cursor = offset
        while let start = rest.firstRange(of: "<!--"), let end = rest[start.upperBound...].firstRange(of: "-->") {
            cursor = find("<!--", from: cursor)
            readComment(String(rest[start.upperBound..<end.lowerBound]), at: cursor)
            cursor = find("-->", from: cursor + 4) + 3
            rest = rest[end.upperBound...]
        }
    }

    private mutating func readComment(_ comment: String, at offset: Int) {
        let body = comment.drop(while: \.isWhitespace)
        let range = offset..<(offset + 4)
        if body.hasPrefix("=") {
            let (text, start) = expression(body.dropFirst(), in: offset + 4)
            if text.isEmpty {
                refuse(range, "empty-expression", "this comment binds a number to nothing", "write the expression: <!-- = loss -->")
            } else if let number = BoundNumber.range(endingAt: offset, in: source) {
                items.append(.boundNumber(BoundNumber(number: number, expression: text, offset: start)))
            } else {
                refuse(range, "no-number", "no number stands right before this comment", "write it so: the loss is 0.2097<!-- = loss -->")
            }
        } else if body.hasPrefix("check:") {
            let (text, start) = expression(body.dropFirst("check:".count), in: offset + 4)
            if text.isEmpty {
                refuse(range, "empty-expression", "this comment checks nothing", "write the condition: <!-- check: after < before -->")
            } else {
                items.append(.claim(Claim(expression: text, offset: start)))
            }
        } else if let colon = body.firstIndex(where: { $0 == ":" || $0 == " " }), Spelling.distance(body[..<colon].lowercased(), "check") <= 1, body[colon] == ":" || body[..<colon] == "check" {
            refuse(range, "near-miss-comment", "this comment begins with `\(body[...colon])`", "did you mean `check:`? As it stands, nobody would check it")
        }
    }

    /// The expression of a comment as one line, and its offset in the file; the comment's text begins at an offset.
    private func expression(_ body: Substring, in start: Int) -> (text: String, offset: Int) {
        let lines = body.split(whereSeparator: \.isNewline)
            .map { String($0.drop(while: \.isWhitespace)).trimmingSuffix(while: \.isWhitespace) }.filter { !$0.isEmpty }
        // Between the lines of a comment may stand the marks of the blocks that hold it.
        return (lines.joined(separator: " "), lines.first.map { find($0, from: start) } ?? start)
    }

    private func find(_ text: String, from offset: Int) -> Int {
        let wanted = Array(text.utf8)
        return (offset..<max(offset, source.bytes.count - wanted.count + 1)).first { source.bytes[$0..<($0 + wanted.count)].elementsEqual(wanted) } ?? offset
    }

    /// A comment in a sentence that CommonMark 0.30 does not read as one, because `--` stands in it, is text on the page.
    mutating func refuseBrokenComments(in block: MarkdownNode) {
        let text = block.children.map { if case .text(let text) = $0.kind { text } else { "\u{0}" } }.joined()
        guard text.contains("<!--") else { return }
        let others = block.children.compactMap { node -> String? in
            switch node.kind {
            case .code(let text), .htmlInline(let text): text
            default: nil
            }
        }
        let end = source.lineRange(min(max(block.lastLine, 1), source.lineCount)).upperBound
        for start in block.offset..<max(block.offset, end) where source.bytes[start...].starts(with: "<!--".utf8) {
            let line = source.string(start..<source.lineRange(source.lineNumber(at: start)).upperBound)
            let comment = line.firstRange(of: "-->").map { String(line[..<$0.upperBound]) } ?? line
            let body = comment.dropFirst(4).drop(while: \.isWhitespace)
            let isEscaped = start > 0 && source.bytes[start - 1] == UInt8(ascii: "\\")
            guard body.hasPrefix("=") || body.hasPrefix("check:"), text.contains(comment), !isEscaped, !others.contains(where: { $0.contains(comment) }) else { continue }
            refuse(start..<(start + 4), "broken-comment", "this is not read as a comment, but as text",
                   "inside a comment `--` must not stand, for Markdown's sake: write a - (-b) for a--b; close it with -->")
        }
    }

    mutating func readImage(_ node: MarkdownNode, _ destination: String) {
        let range = node.offset..<(node.offset + 2)
        if node.plainText.allSatisfy(\.isWhitespace) {
            refuse(range, "no-alt-text", "this image has no alternative text", "say between the brackets what one sees: ![the loss falls from 0.21 to 0.003](…)")
        }
        guard destination.hasPrefix("Figures/"), destination.hasSuffix(".svg") else { return }
        let stem = destination.dropFirst("Figures/".count).dropLast(".svg".count)
        guard stem.hasPrefix(reference.identifier + "-"), stem.count > reference.identifier.count + 1 else {
            refuse(range, "figure-name", "`\(destination)` is not named as a figure of this chapter",
                   "call it Figures/\(reference.identifier)-NAME.svg, where NAME is the name given to show")
            return
        }
        items.append(.figure(FigureImage(name: String(stem.dropFirst(reference.identifier.count + 1)), path: destination, offset: node.offset)))
    }}
