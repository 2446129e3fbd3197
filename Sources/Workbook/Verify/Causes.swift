// Likely causes: what usually lies behind a message, said to somebody who is stuck.

enum Causes {
    /// The cause behind a crash's message.
    static func ofCrash(_ crash: Crash) -> String? {
        let message = crash.message
        let table: [(String, String)] = [
            ("Index out of range", "the index is as large as the count, or larger, or negative; the last element has the index count - 1"),
            ("Negative Array index", "the index is negative"),
            ("Unexpectedly found nil", "a `!` met a value that is not there; a snippet has no standard input, and a file must be declared with data="),
            ("Division by zero", "a whole number is divided by 0; floating-point numbers would give inf or nan"),
            ("Division by zero in remainder", "a whole number's remainder by 0 is asked for"),
            ("arithmetic overflow", "the result does not fit into its whole-number type"),
            ("cannot be converted to Int", "the number is nan, infinite, or too large for a whole number"),
            ("Not enough bits to represent", "the number is too large or negative for the type it is converted to"),
            ("Range requires lowerBound <= upperBound", "the range ends before it begins, as 0..<count does when count is negative"),
            ("Can't remove", "the collection is empty"),
            ("Can't form Range", "the range ends before it begins"),
            ("Error raised at top level", "a `try` at the top level met an error and nothing catches it; use do { … } catch { … }, or tag the snippet `traps`"),
            ("Could not cast value", "an `as!` met a value of another type"),
            ("Duplicate keys", "two entries of the dictionary have the same key"),
            ("bad memory access", "most often a function that calls itself without end; else unsafe pointers"),
            ("failed to allocate", "the snippet asks for more memory than the limit allows"),
            ("Could not allocate memory", "the snippet asks for more memory than the limit allows"),
            ("killed", "the snippet killed its own process, or the system ran out of memory"),
            ("a file grew beyond the limit", "the snippet writes a file without end"),
        ]
        return table.first { message.contains($0.0) }?.1
    }

    /// The cause behind a message of the compiler.
    static func ofCompiler(_ message: String) -> String? {
        let table: [(String, String)] = [
            ("cannot convert value of type 'Int' to", "Swift does not convert numbers by itself; write Double(…)"),
            ("cannot convert value of type 'Double' to expected argument type 'Int'", "Swift does not convert numbers by itself; write Int(…)"),
            ("binary operator", "the two sides have different types, and Swift does not convert by itself; write, for example, Double(n)"),
            ("no such module", "the module is neither imported in book.yml nor part of the toolchain"),
            ("cannot assign to value", "it was declared with `let`; declare it with `var`"),
            ("expected '}'", "a brace that was opened is not closed"),
            ("invalid redeclaration", "the name is declared twice in this snippet; a later snippet may declare it again"),
            ("is unavailable", "the declaration exists on other platforms only"),
            ("'async' call in a function that does not support concurrency", "put the call into a `Task`, or make the function `async`"),
            ("errors thrown from here are not handled", "write `try`, inside do { … } catch { … } or a function that throws"),
            ("call can throw but is not marked with 'try'", "write `try` before the call"),
            ("consecutive statements on a line", "an operator or a line break is missing"),
        ]
        return table.first { message.contains($0.0) }?.1
    }
}
