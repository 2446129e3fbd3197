// The Markdown of a chapter as a tree of plain values.

/// A block or an inline of the document. `offset` is the byte at which it starts in the file; for inlines other than
/// images and HTML it is only near.
public struct MarkdownNode: Sendable {
    public enum Kind: Sendable, Equatable {
        case document, blockQuote, item, paragraph, thematicBreak, softBreak, lineBreak, emphasis, strong
        case list(ordered: Bool, start: Int, tight: Bool)
        case heading(Int)
        /// A fenced or an indented block; an indented one has no info.
        case codeBlock(info: String, text: String)
        case htmlBlock(String)
        case text(String), code(String), htmlInline(String)
        case link(destination: String, title: String)
        case image(destination: String, title: String)
        case table([TableAlignment])
        case tableRow, tableCell
    }

    public enum TableAlignment: Sendable { case none, left, center, right }

    public var kind: Kind
    public var offset: Int
    public var children: [MarkdownNode]
    /// The last line of a block.
    public var lastLine: Int

    public init(_ kind: Kind, offset: Int, children: [MarkdownNode] = [], lastLine: Int = 0) {
        self.kind = kind
        self.offset = offset
        self.children = children
        self.lastLine = lastLine
    }

    /// The text that a reader sees in it, without markup.
    public var plainText: String {
        switch kind {
        case .text(let text), .code(let text): text
        case .softBreak, .lineBreak: " "
        default: children.map(\.plainText).joined()
        }
    }
}
