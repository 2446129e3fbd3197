// Class labels, as the losses take them.

/// Stops the program unless there is one label for each row, and every label is a column.
@inline(never)
func requireLabels(_ operation: StaticString, _ labels: [Int], _ shape: Shape) {
    require(shape.count == 2, "\(operation): shape \(shape) is no matrix [batch, classes]")
    require(
        labels.count == shape.size(0),
        "\(operation): \(labels.count) labels do not fit shape \(shape), one for each row")
    for (row, label) in labels.enumerated() where label < 0 || label >= shape.size(1) {
        stop(
            """
            \(operation): label \(label) of example \(row) is no class of shape \(shape): classes are numbered from \
            0 to \(shape.size(1) - 1)
            """)
    }
}
