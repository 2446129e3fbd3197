// How numbers become lengths.

/// How an axis spreads its numbers.
public enum Scale: Sendable, Equatable {
    /// Equal differences are equally far apart.
    case linear
    /// Equal ratios are equally far apart. Only numbers above 0 have a place.
    case log
    /// Linear near 0 and logarithmic far from it, on both sides: x goes to sign(x) · log₁₀(1 + |x| / linearTo).
    ///
    /// - Precondition: `linearTo`, about where the one passes into the other, is above 0.
    case symmetricLog(linearTo: Double)

    /// Whether `value` has a place on such an axis.
    func accepts(_ value: Double) -> Bool {
        value.isFinite && (self != .log || value > 0)
    }

    /// The number that grows evenly along the axis.
    func transformed(_ value: Double) -> Double {
        switch self {
        case .linear: value
        case .log: logarithm(value)
        case .symmetricLog(let limit):
            (value < 0 ? -1 : 1) * logarithm(1 + min(value.magnitude / limit, .greatestFiniteMagnitude))
        }
    }

    /// The value that is transformed into `position`.
    func value(at position: Double) -> Double {
        switch self {
        case .linear: position
        case .log: exponential(position)
        case .symmetricLog(let limit): (position < 0 ? -1 : 1) * limit * (exponential(position.magnitude) - 1)
        }
    }

    /// For readers who do not see the axis.
    var text: String {
        switch self {
        case .linear: ""
        case .log: ", logarithmic"
        case .symmetricLog: ", logarithmic on both sides of 0"
        }
    }
}
