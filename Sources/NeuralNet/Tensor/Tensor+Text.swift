// A tensor as text.

extension Tensor: CustomStringConvertible {
    /// The tensor as nested brackets, one row of its last axis a line, the columns aligned.
    ///
    /// Each number is the shortest decimal text that reads back as the same number, so nothing is lost and the text is
    /// the same on every run. What is printed for a vector or a matrix is also the Swift literal that makes it again.
    public var description: String { layOut { $0.description } }

    /// The tensor as nested brackets with exactly `digits` decimals a number, the points of a column aligned.
    ///
    ///     print(Tensor([[0.25, -1], [10, 0.125]]).formatted(digits: 2))
    ///     // [[ 0.25, -1.00],
    ///     //  [10.00,  0.12]]
    ///
    /// - Parameter digits: the count of decimals; see `formatted(digits:)` of a single number for rounding, nan and inf.
    /// - Precondition: `digits` is not negative.
    public func formatted(digits: Int) -> String { layOut { $0.formatted(digits: digits) } }

    private func layOut(_ format: (Scalar) -> String) -> String {
        if rank == 0 { return format(scalars[0]) }
        if count == 0 { return shape == [0] ? "[]" : "[] of shape \(shape)" }

        let cells = scalars.map(format)
        let columns = shape[rank - 1]
        var widths = [Int](repeating: 0, count: columns)
        for (index, cell) in cells.enumerated() {
            widths[index % columns] = Swift.max(widths[index % columns], cell.utf8.count)
        }

        var text = ""
        for row in 0..<(count / columns) {
            text += opening(ofRow: row)
            for column in 0..<columns {
                let cell = cells[row * columns + column]
                if column > 0 { text += ", " }
                text += String(repeating: " ", count: widths[column] - cell.utf8.count) + cell
            }
        }
        return text + String(repeating: "]", count: rank)
    }

    /// What stands between the last number of the row before and the first of this one: brackets that close and open.
    private func opening(ofRow row: Int) -> String {
        if row == 0 { return String(repeating: "[", count: rank) }
        var closed = 1
        var block = rank > 1 ? shape[rank - 2] : 1
        while row % block == 0 {
            closed += 1
            block *= shape[rank - 1 - closed]
        }
        return String(repeating: "]", count: closed) + "," + String(repeating: "\n", count: closed)
            + String(repeating: " ", count: rank - closed) + String(repeating: "[", count: closed)
    }
}
