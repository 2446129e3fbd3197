// How the learning rate changes while a net is trained.

/// A learning rate for each step: a function of the number of steps taken before.
///
///     let schedule = LearningRateSchedule.cosine(from: 0.1, to: 0.001, over: 500)
///     print(schedule(0), schedule(500))       // 0.1 0.001
///     optimizer.schedule = schedule
public struct LearningRateSchedule: Sendable {
    private let rate: @Sendable (Int) -> Double

    /// The schedule with the given function.
    ///
    /// - Parameter rate: the learning rate after that many steps, finite and not negative.
    public init(_ rate: @escaping @Sendable (Int) -> Double) { self.rate = rate }

    /// The learning rate after `step` steps: for the first, `schedule(0)`.
    ///
    /// - Precondition: `step` is not negative.
    public func callAsFunction(_ step: Int) -> Double {
        require(step >= 0, "LearningRateSchedule: there is no rate for step \(step); the first step is 0")
        return rate(step)
    }
}
