// One line on a terminal that says what is being done; nothing in a pipe.
@preconcurrency import Dispatch
import Foundation
import Synchronization
import Workbook

/// What runs now. The line is drawn on standard error after half a second, so that quick things do not flicker.
final class Progress: Sendable {
    private struct State {
        var working: [String: (what: String, since: ContinuousClock.Instant)] = [:]
        var isDrawn = false
    }

    private let state = Mutex(State())
    private let isTerminal = isatty(2) == 1
    private let timer: any DispatchSourceTimer
    private let interrupt: any DispatchSourceSignal

    init() {
        timer = DispatchSource.makeTimerSource()
        interrupt = DispatchSource.makeSignalSource(signal: SIGINT)
        if isTerminal {
            timer.setEventHandler { [weak self] in self?.draw() }
            timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(200))
        } else {
            timer.setEventHandler {}
        }
        timer.resume()
        signal(SIGINT, SIG_IGN)
        interrupt.setEventHandler { [weak self] in self?.leave() }
        interrupt.resume()
    }

    /// Ends the line.
    func end() {
        timer.cancel()
        interrupt.cancel()
        signal(SIGINT, SIG_DFL)
        clear()
    }

    func tell(_ chapter: ChapterReference, _ event: SessionEvent) {
        let what: String
        switch event {
        case .compiling(let line): what = "\(chapter.identifier), line \(line): compiling"
        case .running(let line): what = "\(chapter.identifier), line \(line): running"
        case .printed, .judged: return
        }
        state.withLock { $0.working[chapter.identifier] = (what, .now) }
    }

    func finish(_ chapter: ChapterReference) {
        state.withLock { _ = $0.working.removeValue(forKey: chapter.identifier) }
    }

    func clear() {
        let wasDrawn = state.withLock { state in
            defer { state.isDrawn = false }
            return state.isDrawn
        }
        if wasDrawn { write("\r\u{1B}[K") }
    }

    /// What is under way, the longest first.
    private func lines() -> [String] {
        state.withLock { state in
            state.working.values.sorted { $0.since < $1.since }.map { entry in
                let seconds = (ContinuousClock.now - entry.since).components.seconds
                return seconds > 0 ? "\(entry.what), \(seconds) s" : entry.what
            }
        }
    }

    private func draw() {
        let lines = lines()
        guard !lines.isEmpty else { return }
        state.withLock { $0.isDrawn = true }
        write("\r\u{1B}[K" + lines.joined(separator: " · ").prefix(100))
    }

    /// An interrupt leaves the book as it was: nothing is written before all is known.
    private func leave() {
        clear()
        let lines = lines()
        write("workbook: interrupted" + (lines.isEmpty ? "" : " in " + lines.joined(separator: " and ")) + "; the book is as it was\n")
        Foundation.exit(130)
    }

    private func write(_ text: some StringProtocol) { FileHandle.standardError.write(Data(text.utf8)) }
}
