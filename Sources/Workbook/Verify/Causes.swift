// Likely causes: what usually lies behind a message, said to somebody who is stuck.

enum Causes {
    /// The cause behind a crash's message.
    static func ofCrash(_ crash: Crash) -> String? {
        crashes.first { crash.message.contains($0.0) }?.1
    }

    private static let crashes: [(String, String)] = [
        ("Index out of range", "the index is as large as the count, or larger, or negative; the last element has the index count - 1"),
        ("Negative Array index", "the index is negative"),
        ("String index is out of bounds", "the index lies behind the end of the text, or before its beginning"),
        ("Unexpectedly found nil", "a `!` met a value that is not there; a snippet has no standard input, and a file must be declared with data="),
        ("Division by zero in remainder", "a whole number's remainder by 0 is asked for"),
        ("Division by zero", "a whole number is divided by 0; floating-point numbers would give inf or nan"),
        ("arithmetic overflow", "the result does not fit into its whole-number type"),
        ("cannot be converted to Int", "the number is nan, infinite, or too large for a whole number"),
        ("invalid conversion", "the number is nan, infinite, or too large for a whole number"),
        ("Not enough bits to represent", "the number is too large for the type it is converted to"),
        ("Negative value is not representable", "the number is negative, and the type it is converted to has no negative numbers"),
        ("Range requires lowerBound <= upperBound", "the range ends before it begins, as 0..<count does when count is negative"),
        ("Can't form Range", "the range ends before it begins"),
        ("Can't remove", "the collection is empty"),
        ("Precondition failed", "a function was called with values that its rule does not allow"),
        ("Assertion failed", "the code takes something for certain that does not hold"),
        ("Code=260", "the file is not there: a snippet runs in a folder of its own; declare the file with data=NAME and read Data/NAME"),
        ("Error raised at top level", "a `try` at the top level met an error and nothing catches it; use do { … } catch { … }, or tag the snippet `traps`"),
        ("'try!' expression unexpectedly raised an error", "`try!` promises that there will be no error; use `try` inside do { … } catch { … }"),
        ("Could not cast value", "an `as!` met a value of another type; `as?` would give nil, and `Int(…)` and its like convert"),
        ("uplicate keys", "two entries of the dictionary have the same key"),
        ("unowned reference", "nothing else held on to the object; hold it in a variable, or make the reference `weak`"),
        ("Simultaneous accesses", "a function changes what it was given as `inout`, by a second way to it"),
        ("bad memory access", "most often an unsafe pointer that points nowhere"),
        ("failed to allocate", "the snippet asks for more memory than the limit allows"),
        ("Could not allocate memory", "the snippet asks for more memory than the limit allows"),
        ("killed", "the snippet killed its own process, or the system ran out of memory"),
        ("terminated", "the snippet ended its own process"),
        ("aborted", "the snippet, or a library that it uses, calls abort"),
        ("trapped", "the compiler drops the reasons of traps where it optimizes; take the tag `optimized` away to read this one"),
        ("a file grew beyond the limit", "the snippet writes a file without end"),
    ]

    /// The cause behind a message of the compiler.
    static func ofCompiler(_ message: String) -> String? {
        if let match = message.firstMatch(of: /cannot convert .*of type '([^']+)' to .*type '([^']+)'/) {
            return ofConversion(from: String(match.1), to: String(match.2))
        }
        return mistakes.first { message.contains($0.0) }?.1
    }

    private static let mistakes: [(String, String)] = [
        ("is a 'let' constant", "it was declared with `let`; declare it with `var`"),
        ("cannot assign to value", "it was declared with `let`; declare it with `var`"),
        ("must be unwrapped", "the value may be missing; give a default with `??`, or take it out with `if let`"),
        ("'nil' cannot", "only an optional, whose type ends with `?`, can be nil"),
        ("cannot be used as a boolean", "Swift takes no number for true or false; write a comparison, such as x != 0"),
        ("use of '=' in a boolean context", "`=` assigns, `==` compares"),
        ("cannot find operator '**'", "Swift has no operator for powers; write x * x, or pow(x, 2) with import Foundation"),
        ("cannot find operator '++'", "write += 1"),
        ("cannot find operator '--'", "write -= 1"),
        ("binary operator", "the two sides have different types, and Swift does not convert by itself; write, for example, Double(n)"),
        ("argument label", "the labels are part of a function's name; write them as they were declared"),
        ("missing argument for parameter", "the function needs an argument more than it is given"),
        ("missing arguments for parameters", "the function needs more arguments than it is given"),
        ("extra argument", "the function takes fewer arguments than it is given"),
        ("has no member 'length'", "the length of a collection is called `count`"),
        ("has no member 'size'", "the size of a collection is called `count`"),
        ("has no member", "the name is misspelt, or the value is of another type than it seems"),
        ("tuples have a different number of elements", "the one tuple is longer than the other"),
        ("prevents automatic synthesis", "every snippet is a module of its own, and Swift writes `==`, `hash(into:)` and coding by itself only beside the type: name the protocol where the type is declared"),
        ("may not be initialized directly", "an initializer in a later snippet has to call one of those beside the type, with self.init(…)"),
        ("does not conform to", "the type lacks something that the protocol asks for"),
        ("requires that", "the type lacks something that this call asks for"),
        ("missing return in", "not every way through the function ends with `return`"),
        ("switch must be exhaustive", "a `switch` needs a case for every value, or a `default`"),
        ("invalid redeclaration", "the name is declared twice in this snippet; a later snippet may declare it again"),
        ("ambiguous use of", "several declarations fit, such as an earlier snippet's with another result; name a type to choose one: f() as Int"),
        ("unable to type-check this expression in reasonable time", "the expression is too much at once; divide it over several `let`"),
        ("invalid conversion", "the compiler sees already that the number is nan, infinite, or too large for a whole number"),
        ("division by zero", "the compiler sees already that the divisor is 0"),
        ("results in an overflow", "the compiler sees already that the result does not fit into its whole-number type"),
        ("overflows when stored into", "the number does not fit into the type"),
        ("no such module", "the module is neither imported in book.yml nor part of the toolchain"),
        ("is unavailable", "the declaration exists on other platforms only"),
        ("'async' call in a function that does not support concurrency", "put the call into a `Task`, or make the function `async`"),
        ("errors thrown from here are not handled", "write `try`, inside do { … } catch { … } or a function that throws"),
        ("call can throw but is not marked with 'try'", "write `try` before the call"),
        ("unterminated string literal", "the closing quotation mark is missing on this line"),
        ("unprintable ASCII character", "a character that nobody sees stands here; delete it and type what is around it anew"),
        ("non-breaking space", "it comes from a text with spaces of other kinds; type it anew"),
        ("unicode curly quote", "it comes from a text with typographic quotation marks; type it anew"),
        ("expected '}'", "a brace that was opened is not closed"),
        ("expected ')'", "a parenthesis that was opened is not closed"),
        ("expected ']'", "a bracket that was opened is not closed"),
        ("extraneous '}'", "a brace is closed that was never opened"),
        ("expected ',' separator", "a comma is missing between two elements"),
        ("is not a valid digit in integer literal", "a product needs its sign, 3 * x; and no name begins with a digit"),
        ("unary operator cannot be separated", "a value is missing on one side of the operator, or it stands apart from its value"),
        ("consecutive statements on a line", "an operator or a line break is missing"),
        ("expected expression", "a value is missing here"),
    ]

    private static let wholeNumbers: Set<String> = ["Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64"]
    private static let numbers = wholeNumbers.union(["Double", "Float", "Float32", "Float64", "CGFloat"])

    /// Why a value of one type does not go where another is wanted.
    private static func ofConversion(from: String, to: String) -> String? {
        let isDropping = wholeNumbers.contains(to) && !wholeNumbers.contains(from)
        return switch (from, to) {
        case _ where numbers.contains(from) && numbers.contains(to):
            "Swift does not convert numbers by itself; write \(to)(…)" + (isDropping ? ", which drops the fraction" : "")
        case _ where to == "String" && !from.hasSuffix("?"): "Swift does not make a text of a value by itself; write \"\\(…)\""
        case _ where from == "String" && numbers.contains(to): "a text is no number; \(to)(…) reads one from it, and gives an optional"
        case _ where to == "Bool": "a condition is wanted here; write a comparison"
        case _ where from == "[\(to)]": "a list stands where one value is wanted"
        case _ where to == "[\(from)]": "one value stands where a list is wanted; write it in [ ]"
        case _ where from == to + "?": "the value may be missing; give a default with `??`, or take it out with `if let`"
        default: nil
        }
    }

    /// What prints characters that are no text.
    static func ofUnprintable(_ description: String) -> String? {
        if description.contains("carriage return") { return "a line is to overwrite itself, as a progress bar does" }
        return description.contains("escape") ? "colours or movements of a terminal's cursor" : "bytes are printed that are no text"
    }

    /// A difference that nobody sees.
    static func ofDifference(_ diff: OutputDiff) -> String? {
        let missing = diff.lines.compactMap { if case .missing(let text, _) = $0 { text } else { nil } }
        let new = diff.lines.compactMap { if case .new(let text) = $0 { text } else { nil } }
        guard let written = missing.first, let printed = new.first, written != printed,
              written.filter({ !$0.isWhitespace }) == printed.filter({ !$0.isWhitespace }) else { return nil }
        func ends(_ text: String) -> Bool { text.last?.isWhitespace == true }
        if ends(written) != ends(printed) { return "the \(ends(printed) ? "printed" : "written") line ends with a space" }
        return "the lines differ in nothing but spaces"
    }

    /// The module that has a name which beginners miss.
    static func module(with name: String) -> String? { modules.first { $0.names.contains(name) }?.module }

    private static let modules: [(module: String, names: Set<String>)] = [
        ("Foundation", ["sqrt", "exp", "exp2", "log", "log2", "log10", "log1p", "expm1", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "floor", "ceil",
                        "round", "hypot", "Date", "Data", "URL", "FileManager", "JSONDecoder", "JSONEncoder", "ProcessInfo", "Process", "UUID", "Thread", "Calendar",
                        "DateFormatter", "NumberFormatter", "TimeInterval", "CharacterSet", "NSRegularExpression", "exit", "sleep", "usleep"]),
        ("Dispatch", ["DispatchSemaphore", "DispatchQueue", "DispatchGroup", "DispatchTime"]),
        ("Synchronization", ["Mutex", "Atomic"]),
    ]
}
