import Testing

/// What a program wrote to standard error before it was stopped; nothing if it was not.
func message(of result: ExitTest.Result?) -> String {
    String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
}
