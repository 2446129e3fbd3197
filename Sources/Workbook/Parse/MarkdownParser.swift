// Markdown to a tree of values. The only file that imports cmark.
import CMark

enum MarkdownParser {
    /// Deeper nesting than this is nobody's chapter.
    static let deepestNesting = 100

    struct TooDeep: Error {
        var offset: Int
    }

    /// The document of a CommonMark text. Offsets are those of the file.
    static func parse(_ source: SourceText) throws(TooDeep) -> MarkdownNode {
        try parse(source.bytes[...], of: source) { line, column in
            guard line >= 1, line <= source.lineCount else { return 0 }
            // cmark drops a byte-order mark before it counts columns.
            return min(source.textStart(line) + max(0, column - 1), source.bytes.count)
        }
    }

    /// The inlines of one line of text, such as a table's cell, that starts at an offset of the file.
    static func parseInlines(_ bytes: ArraySlice<UInt8>, at offset: Int) -> [MarkdownNode] {
        guard let document = try? parse(bytes, of: nil, offset: { _, column in offset + max(0, column - 1) }),
              let paragraph = document.children.first, paragraph.kind == .paragraph, document.children.count == 1
        else { return [MarkdownNode(.text(String(decoding: bytes, as: UTF8.self)), offset: offset)] }
        return paragraph.children
    }

    private static func parse(_ bytes: ArraySlice<UInt8>, of source: SourceText?, offset: (Int, Int) -> Int) throws(TooDeep) -> MarkdownNode {
        let root = bytes.withUnsafeBytes { buffer in
            cmark_parse_document(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_SOURCEPOS)
        }
        defer { cmark_node_free(root) }
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        var open: [MarkdownNode] = []
        var places: InlinePlaces?
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            if event == CMARK_EVENT_ENTER {
                let start = offset(Int(cmark_node_get_start_line(node)), Int(cmark_node_get_start_column(node)))
                guard open.count <= deepestNesting else { throw TooDeep(offset: start) }
                var value = MarkdownNode(kind(of: node), offset: start, lastLine: Int(cmark_node_get_end_line(node)))
                if let source, holdsInlines(node) { places = self.places(in: node, source) }
                if let start = beginning(of: value) {
                    value.offset = places?.offset(of: start, line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node))) ?? value.offset
                }
                if isLeaf(node) { open[open.count - 1].children.append(value) } else { open.append(value) }
            } else if open.count > 1 {
                let closed = open.removeLast()
                open[open.count - 1].children.append(closed)
            }
        }
        return open[0]
    }

    private static func holdsInlines(_ node: OpaquePointer) -> Bool {
        [CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING].contains(cmark_node_get_type(node))
    }

    private static func places(in block: OpaquePointer, _ source: SourceText) -> InlinePlaces {
        InlinePlaces(source, firstLine: Int(cmark_node_get_start_line(block)), lastLine: Int(cmark_node_get_end_line(block)),
                     indentation: Int(cmark_node_get_start_column(block)) - 1)
    }

    /// How an inline begins whose place matters to the byte.
    private static func beginning(of node: MarkdownNode) -> String? {
        switch node.kind {
        case .htmlInline(let text): text
        case .image: "!["
        default: nil
        }
    }

    /// The iterator announces no exit for these.
    private static func isLeaf(_ node: OpaquePointer) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK,
             CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: true
        default: false
        }
    }

    private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
        func literal() -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
        func destination() -> String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
        func title() -> String { cmark_node_get_title(node).map { String(cString: $0) } ?? "" }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: return .document
        case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
        case CMARK_NODE_LIST:
            return .list(ordered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
                         start: Int(cmark_node_get_list_start(node)), tight: cmark_node_get_list_tight(node) != 0)
        case CMARK_NODE_ITEM: return .item
        case CMARK_NODE_CODE_BLOCK:
            return .codeBlock(info: cmark_node_get_fence_info(node).map { String(cString: $0) } ?? "", text: literal())
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_CUSTOM_BLOCK: return .htmlBlock(literal())
        case CMARK_NODE_PARAGRAPH: return .paragraph
        case CMARK_NODE_HEADING: return .heading(Int(cmark_node_get_heading_level(node)))
        case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .lineBreak
        case CMARK_NODE_CODE: return .code(literal())
        case CMARK_NODE_HTML_INLINE, CMARK_NODE_CUSTOM_INLINE: return .htmlInline(literal())
        case CMARK_NODE_EMPH: return .emphasis
        case CMARK_NODE_STRONG: return .strong
        case CMARK_NODE_LINK: return .link(destination: destination(), title: title())
        case CMARK_NODE_IMAGE: return .image(destination: destination(), title: title())
        default: return .text(literal())
        }
    }
}
