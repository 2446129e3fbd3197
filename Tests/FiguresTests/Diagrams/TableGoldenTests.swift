import Testing

@testable import Figures

struct TableGoldenTests {
    @Test func table() {
        expectGolden(
            Table(
                columns: ["optimizer", "best η", "loss", "accuracy"],
                rows: [
                    ["SGD", "1", "0.0021", "0.985"], ["momentum 0.9", "0.1", "0.0022", "0.987"],
                    ["AdaGrad", "0.05", "0.0035", "0.980"], ["Adam", "0.001", "0.0019", "0.988"],
                ],
                title: "Each optimizer at its best learning rate"),
            "table")
    }

    @Test func rowsMustFitTheColumns() async {
        let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = Table(columns: ["a", "b"], rows: [["1", "2"], ["3"]])
        }
        #expect(message(of: result).contains("Table: row 1 has 1 cells, but there are 2 columns"))
    }
}
