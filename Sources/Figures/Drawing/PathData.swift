// The text of an SVG path, as short as it can be.

/// The `d` of a path, in tenths of a unit: `M10 20l.5-3 1 2`.
///
/// Every point is rounded by itself, and steps are taken between rounded points, so no error adds up.
struct PathData {
    private(set) var text = ""
    private var last = (x: 0, y: 0)
    /// The step that may still grow, as long as the line goes straight on.
    private var step: (x: Int, y: Int)?
    private var command: Character = " "

    /// The path through all points.
    init(through points: some Sequence<Point> = []) { line(through: points) }

    /// Starts at the first of the points, and goes on through the others.
    mutating func line(through points: some Sequence<Point>) {
        var isFirst = true
        for point in points {
            if isFirst { move(to: point) } else { line(to: point) }
            isFirst = false
        }
        finish()
    }

    mutating func move(to point: Point) {
        finish()
        last = (tenths(point.x), tenths(point.y))
        command = "M"
        text += "M" + short(last.x) + (last.y < 0 ? "" : " ") + short(last.y)
    }

    mutating func line(to point: Point) {
        let end = (x: tenths(point.x), y: tenths(point.y))
        let next = (x: end.x - last.x, y: end.y - last.y)
        last = end
        if next == (0, 0) { return }
        if let step, step.x * next.y == step.y * next.x, step.x * next.x + step.y * next.y > 0 {
            self.step = (step.x + next.x, step.y + next.y)
        } else {
            write()
            step = next
        }
    }

    /// A point of its own, which a line with round ends shows as a dot.
    mutating func dot(at point: Point) {
        move(to: point)
        command = "h"
        text += "h0"
    }

    /// Goes back to the start.
    mutating func close() {
        finish()
        command = "z"
        text += "z"
    }

    /// Writes what was held back. Called by `close` and `move`, and at the end.
    mutating func finish() {
        write()
        step = nil
    }

    private mutating func write() {
        guard let step else { return }
        if step.y == 0 {
            write("h", [step.x])
        } else if step.x == 0 {
            write("v", [step.y])
        } else {
            write("l", [step.x, step.y])
        }
    }

    private mutating func write(_ command: Character, _ numbers: [Int]) {
        var isFirst = command != self.command
        if isFirst { text.append(command) }
        self.command = command
        for number in numbers {
            if !isFirst && number >= 0 { text += " " }
            text += short(number)
            isFirst = false
        }
    }
}

private func tenths(_ value: Double) -> Int { Int((value * 10).rounded()) }

/// A number of tenths without a 0 that can be spared: `.5`, `-3`, `12.1`.
private func short(_ tenths: Int) -> String {
    let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
    let digits = rest == 0 ? "\(whole)" : whole == 0 ? ".\(rest)" : "\(whole).\(rest)"
    return tenths < 0 ? "-" + digits : digits
}

extension PathData {
    mutating func rectangle(_ frame: Frame) {
        line(through: [
            Point(x: frame.left, y: frame.top), Point(x: frame.right, y: frame.top),
            Point(x: frame.right, y: frame.bottom), Point(x: frame.left, y: frame.bottom),
        ])
        close()
    }
}
