// A chapter: one Markdown file, parsed.

public struct Chapter: Sendable {
    public var reference: ChapterReference
    public var source: SourceText
    public var document: MarkdownNode
    /// What runs or is checked, in the order in which it stands.
    public var items: [Item]

    public enum Item: Sendable {
        case snippet(Snippet)
        case boundNumber(BoundNumber)
        case claim(Claim)
        case figure(FigureImage)
    }

    public var title: String {
        document.children.first { if case .heading(1) = $0.kind { true } else { false } }?.plainText ?? reference.identifier
    }

    public var snippets: [Snippet] {
        items.compactMap { if case .snippet(let snippet) = $0 { snippet } else { nil } }
    }
}

/// A number in prose and the expression behind it: `0.0234<!-- = loss -->`.
public struct BoundNumber: Sendable {
    /// The bytes of the number.
    public var number: Range<Int>
    public var expression: String
    /// The offset of the expression in the file.
    public var offset: Int
}

/// A condition that must hold where it stands: `<!-- check: after < before -->`.
public struct Claim: Sendable {
    public var expression: String
    public var offset: Int
}

/// An image of a figure that the chapter's run must reproduce.
public struct FigureImage: Sendable {
    /// The name given to `show`.
    public var name: String
    /// The file, relative to the folder of the chapters.
    public var path: String
    public var offset: Int
}

/// Which file a chapter is, before it is read.
public struct ChapterReference: Sendable, Hashable {
    /// The file's name, such as `chapter3-three-ways.md`.
    public var fileName: String

    public init(fileName: String) { self.fileName = fileName }

    /// The file's name without `.md`.
    public var stem: String { fileName.hasSuffix(".md") ? String(fileName.dropLast(3)) : fileName }

    /// `chapter3` of `chapter3-three-ways.md`; the whole stem where it does not begin so.
    public var identifier: String {
        number == nil ? stem : String(stem.prefix { $0 != "-" })
    }

    /// 3 of `chapter3-three-ways.md`.
    public var number: Int? {
        guard stem.hasPrefix("chapter") else { return nil }
        return Int(stem.dropFirst(7).prefix { $0 != "-" })
    }

    /// `three-ways` of `chapter3-three-ways.md`.
    public var slug: String {
        guard number != nil, let dash = stem.firstIndex(of: "-") else { return stem }
        return String(stem[stem.index(after: dash)...])
    }

    /// The beginning of its units' module names.
    var moduleName: String {
        let word = String(identifier.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        return word.first?.isLetter == true ? word : "page_" + word
    }
}
