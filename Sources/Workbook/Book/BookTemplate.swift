// The files of a new book.

public enum BookTemplate {
    /// Paths and texts. The chapter's outputs are true: the tests run it.
    public static func files(title: String) -> [(path: String, text: String)] {
        [("Chapters/book.yml", "title: \(quoted(title))\nlanguage: en\nimports: []\n"),
         ("Chapters/chapter1-first.md", chapter),
         (".gitignore", "/.workbook/\n/Site/public/\n")]
    }

    /// A text as a YAML scalar in double quotes.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }

    private static let chapter = """
        # First steps

        A snippet is a fenced block that begins with `swift`. The block `output` under it is what it prints:

        ```swift name=squares
        let squares = (1...5).map { $0 * $0 }
        print(squares)
        ```
        ```output
        [1, 4, 9, 16, 25]
        ```

        Later snippets use what earlier ones declare.

        ```swift
        let mean = Double(squares.reduce(0, +)) / Double(squares.count)
        print("mean", mean)
        ```
        ```output
        mean 11.0
        ```

        A number in a sentence can be bound to an expression: the mean is 11.0<!-- = mean -->. <!-- check: mean > 10 -->

        Change a snippet, type `workbook run chapter1`, and see what is no longer true; `workbook accept chapter1`
        writes what was printed.

        """
}
