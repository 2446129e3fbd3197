// TeX to MathML: KaTeX, run by the embedded JavaScript engine Duktape. The only file that imports it.
import CDuktape
import Foundation

/// KaTeX, loaded once: a tenth of a second. Not for two threads at a time.
final class KaTeX {
    /// Where Debian's package libjs-katex puts it.
    static let script = URL(filePath: "/usr/share/javascript/katex/katex.js")

    /// Why a formula cannot be set.
    struct Mistake: Error {
        var summary: String
        /// The character of the TeX at which it was noticed, if that is known.
        var position: Int?
    }

    private let context: OpaquePointer

    /// - Parameter source: KaTeX's script.
    init(source: String) throws {
        guard let context = duk_create_heap(nil, nil, nil, nil, nil) else {
            throw Trouble("formulas cannot be set", cause: "there is no memory for the JavaScript engine", mend: "free -h")
        }
        self.context = context
        for part in [Self.prelude, source, Self.glue] {
            guard evaluate(part) else {
                throw Trouble("KaTeX does not run", cause: popText(), mend: "install it again: sudo apt-get install --reinstall libjs-katex")
            }
            duk_pop(context)
        }
    }

    deinit { duk_destroy_heap(context) }

    /// What KaTeX uses of newer JavaScript than the engine knows.
    private static let prelude = """
        if (!Array.prototype.fill) Array.prototype.fill = function (value) {
            for (var index = 0; index < this.length; index++) this[index] = value;
            return this;
        };
        """

    /// Calls KaTeX and says in one text how it went: the markup behind `=`, or a mistake's place and message behind `!`.
    ///
    /// What KaTeX does not know is an error; that TeX itself would be stricter is none.
    /// Around the name of a function TeX leaves a thin space, unless a bracket or a sign stands there; KaTeX's MathML does not.
    static let glue = #"""
        function spaced(markup) {
            var space = '<mspace width="0.1667em"></mspace>';
            return markup.replace(/(<\/(?:mi|mn|msub|msup|msubsup|mfrac|msqrt)>)(?=<mi>[a-z]{2,}<\/mi><mo>\u2061)/g, "$1" + space)
                .replace(/<mo>\u2061<\/mo>(?!<mo)/g, "<mo>\u2061</mo>" + space);
        }
        function workbookFormula(tex, isDisplay) {
            try {
                return "=" + spaced(katex.renderToString(tex, { displayMode: isDisplay, output: "mathml", throwOnError: true, trust: false,
                    strict: function (code) { return code === "unknownSymbol" ? "error" : "ignore"; } }));
            } catch (error) {
                if (!(error instanceof katex.ParseError)) throw error;
                var message = error.message.replace(/^KaTeX parse error: /, "").replace(/ at (position \d+|end of input): [^]*$/, "");
                return "!" + (error.position === undefined ? "" : error.position) + "!" + message;
            }
        }
        """#

    /// The formula as a `<math>` element.
    func mathML(of formula: Formula) throws(Mistake) -> String {
        _ = "workbookFormula".withCString { duk_get_global_string(context, $0) }
        push(formula.tex)
        duk_push_boolean(context, formula.isDisplay ? 1 : 0)
        let status = duk_pcall(context, 2)
        let answer = popText()
        guard status == DUK_EXEC_SUCCESS else { throw Mistake(summary: "KaTeX gave up: \(answer)") }
        if answer.first == "=", let start = answer.range(of: "<math"), let end = answer.range(of: "</math>", options: .backwards) {
            return String(answer[start.lowerBound..<end.upperBound])
        }
        let parts = answer.dropFirst().split(separator: "!", maxSplits: 1, omittingEmptySubsequences: false)
        throw Mistake(summary: parts.count == 2 ? String(parts[1]) : answer, position: Int(parts[0]))
    }

    /// Runs a script; what it comes to, or its error, is left on the engine's stack.
    private func evaluate(_ script: String) -> Bool {
        let flags = DUK_COMPILE_EVAL | DUK_COMPILE_NOSOURCE | DUK_COMPILE_SAFE | DUK_COMPILE_NOFILENAME
        var script = script
        return script.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { duk_eval_raw(context, $0.baseAddress, $0.count, flags) == 0 }
        }
    }

    private func push(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            utf8.withMemoryRebound(to: CChar.self) { _ = duk_push_lstring(context, $0.baseAddress, $0.count) }
        }
    }

    private func popText() -> String {
        var length = 0
        defer { duk_pop(context) }
        guard let bytes = duk_safe_to_lstring(context, -1, &length) else { return "" }
        return String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
    }
}
