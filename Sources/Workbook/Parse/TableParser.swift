// Pipe tables, which CommonMark leaves as paragraphs: a row, a row of dashes, more rows.
// Specification: GitHub Flavored Markdown, section 4.10.

enum TableParser {
    /// The document with every paragraph that is a pipe table replaced by the table.
    static func replacingTables(in node: MarkdownNode, of source: SourceText) -> MarkdownNode {
        var node = node
        if node.kind == .paragraph { return table(node, source) ?? node }
        node.children = node.children.map { replacingTables(in: $0, of: source) }
        return node
    }

    private static func table(_ paragraph: MarkdownNode, _ source: SourceText) -> MarkdownNode? {
        let first = source.lineNumber(at: paragraph.offset)
        let last = min(paragraph.lastLine, source.lineCount)
        guard last > first else { return nil }
        let rows = (first...last).map { line in
            cells((line == first ? paragraph.offset : source.contentStart(line))..<source.lineRange(line).upperBound, source)
        }
        guard let alignments = alignments(rows[1], source), alignments.count == rows[0].count else { return nil }
        var table = MarkdownNode(.table(alignments), offset: paragraph.offset)
        for (index, row) in rows.enumerated() where index != 1 {
            var node = MarkdownNode(.tableRow, offset: row.first?.lowerBound ?? paragraph.offset)
            for column in alignments.indices {
                // A short row is filled with empty cells, a long one is cut.
                let range = column < row.count ? row[column] : node.offset..<node.offset
                let inlines = range.isEmpty ? [] : MarkdownParser.parseInlines(source.bytes[range], at: range.lowerBound).map(unescapingBars)
                node.children.append(MarkdownNode(.tableCell, offset: range.lowerBound, children: inlines))
            }
            table.children.append(node)
        }
        return table
    }

    /// In a row a bar is written `\|`, even inside code, where nothing else is escaped.
    private static func unescapingBars(_ node: MarkdownNode) -> MarkdownNode {
        var node = node
        switch node.kind {
        case .code(let text): node.kind = .code(text.replacing("\\|", with: "|"))
        case .htmlInline(let text): node.kind = .htmlInline(text.replacing("\\|", with: "|"))
        default: node.children = node.children.map(unescapingBars)
        }
        return node
    }

    /// The trimmed ranges between the unescaped bars of a line.
    private static func cells(_ line: Range<Int>, _ source: SourceText) -> [Range<Int>] {
        let bar = UInt8(ascii: "|")
        var ranges: [Range<Int>] = []
        var start = line.lowerBound
        for offset in line where source.bytes[offset] == bar && (offset == line.lowerBound || source.bytes[offset - 1] != UInt8(ascii: "\\")) {
            ranges.append(start..<offset)
            start = offset + 1
        }
        ranges.append(start..<line.upperBound)
        ranges = ranges.map(source.trimmed)
        if ranges.count > 1, ranges.first?.isEmpty == true { ranges.removeFirst() }
        if ranges.count > 1, ranges.last?.isEmpty == true { ranges.removeLast() }
        return ranges
    }

    private static func alignments(_ row: [Range<Int>], _ source: SourceText) -> [MarkdownNode.TableAlignment]? {
        var alignments: [MarkdownNode.TableAlignment] = []
        for cell in row {
            let text = source.string(cell)
            let dashes = text.drop { $0 == ":" }.prefix { $0 == "-" }
            guard !dashes.isEmpty, text.filter({ $0 != "-" && $0 != ":" }).isEmpty else { return nil }
            guard [String(dashes), ":" + dashes, dashes + ":", ":" + dashes + ":"].contains(text) else { return nil }
            alignments.append(text.hasPrefix(":") ? (text.hasSuffix(":") ? .center : .left) : (text.hasSuffix(":") ? .right : .none))
        }
        return alignments.isEmpty ? nil : alignments
    }
}
