// The path of a chapter, from its Markdown to verdicts and a page:
//
//   1. Parse    Markdown            -> Chapter of snippets, checked prose and figures    Parse/
//   2. Compile  Snippet             -> Unit: a module of its own, loadable               Compile/
//   3. Run      Unit                -> Transcript: what it printed, how it ended         Run/
//   4. Verify   Transcript, Chapter -> Verdict for everything that can be true or false  Verify/
//   5. Accept   Verdict             -> the chapter with what was printed                 Verify/Acceptance
//   6. Render   Chapter, Verdicts   -> a page                                            Render/
import Foundation

public struct Pipeline: Sendable {
    let workshop: Workshop

    public init(_ workshop: Workshop) { self.workshop = workshop }

    /// Steps 1 to 4 for one chapter.
    public func verify(_ reference: ChapterReference, tell: @escaping @Sendable (SessionEvent) -> Void = { _ in }) async throws -> ChapterReport {
        let open = try OpenChapter(reference, self, tell: tell)
        do {
            let report = try await open.verify()
            await open.close()
            return report
        } catch {
            await open.close()
            throw error
        }
    }

    /// What was checked in a chapter that held when it was last run and has not changed since; nil if it has to run.
    public func remembered(_ reference: ChapterReference) -> Summary? {
        VerdictMemory(workshop: workshop, chapter: reference).summary()
    }

    fileprivate func verify(_ reference: ChapterReference, in session: ChapterSession, tell: @escaping @Sendable (SessionEvent) -> Void) async throws -> ChapterReport {
        let (chapter, misreadings) = try Self.parse(reference, of: workshop.book)
        let mistakes = try misreadings + workshop.formulas.diagnostics(of: chapter)
        guard !mistakes.contains(where: { $0.severity == .error }) else {
            return ChapterReport(chapter: chapter, mistakes: mistakes, verdicts: [])
        }
        let folder = workshop.book.chaptersFolder
        @Sendable func verifier(_ results: [StepResult]) -> Verifier {
            Verifier(chapter, results) { path in FileManager.default.contents(atPath: folder.appending(path: path).path).map { String(decoding: $0, as: UTF8.self) } }
        }
        let results = try await session.run(chapter) { results in tell(.judged(verifier(results).verdicts(results[results.count - 1]))) }
        let report = ChapterReport(chapter: chapter, mistakes: mistakes, verdicts: verifier(results).verdicts())
        try VerdictMemory(workshop: workshop, chapter: reference).keep(report)
        return report
    }

    /// Step 1 alone.
    public static func parse(_ reference: ChapterReference, of book: Book) throws -> (Chapter, [Diagnostic]) {
        let file = book.url(of: reference)
        guard let bytes = FileManager.default.contents(atPath: file.path) else {
            throw Trouble("\(book.path(of: reference)) cannot be read", cause: "it is a folder, or there is no permission", mend: "ls -l \(file.path)")
        }
        let (chapter, mistakes) = ChapterParser.parse(reference, SourceText(file: book.path(of: reference), bytes: Array(bytes)))
        return (chapter, mistakes + missingData(chapter, book))
    }

    /// A mistake for every data file that a snippet declares and the book does not have.
    private static func missingData(_ chapter: Chapter, _ book: Book) -> [Diagnostic] {
        let folder = book.chaptersFolder.appending(path: "Data")
        return chapter.snippets.flatMap { snippet in
            snippet.tags.data.filter { !FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }.map { file in
                let near = Spelling.nearest(to: file, in: (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
                return chapter.source.diagnostic("missing-data", at: snippet.fence.info, "there is no file Chapters/Data/\(file)",
                                                 advice: near.map { "did you mean `\($0)`?" } ?? "put it there, or correct the tag data=")
            }
        }
    }
}

/// A chapter with a warm kernel: each verification compiles what changed and goes on from the state before it,
/// however long the snippets above it ran.
public struct OpenChapter: Sendable {
    private let reference: ChapterReference
    private let pipeline: Pipeline
    private let session: ChapterSession
    private let tell: @Sendable (SessionEvent) -> Void

    public init(_ reference: ChapterReference, _ pipeline: Pipeline, tell: @escaping @Sendable (SessionEvent) -> Void = { _ in }) throws {
        self.reference = reference
        self.pipeline = pipeline
        self.tell = tell
        session = try ChapterSession(pipeline.workshop, tell: tell)
    }

    /// Steps 1 to 4 for the chapter as it is on disk now.
    public func verify() async throws -> ChapterReport { try await pipeline.verify(reference, in: session, tell: tell) }

    /// Ends the kernel.
    public func close() async { await session.end() }
}
