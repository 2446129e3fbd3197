// The Mersenne Twister: 32 bits of chance at a time, the same ones for the same seed on every machine.

/// The generator MT19937, whose bits repeat only after 2¹⁹⁹³⁷ − 1 draws.
///
/// Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: A 623-Dimensionally Equidistributed Uniform Pseudo-Random
/// Number Generator", ACM Transactions on Modeling and Computer Simulation 8 (1998); the seeding is the one of
/// their program `mt19937ar.c` (2002).
struct MersenneTwister: Equatable, Sendable {
    private static let size = 624
    private static let middle = 397

    private var state: [UInt32]
    /// How many words of the state were handed out since it was last twisted.
    private var position = MersenneTwister.size

    /// The generator whose state is spread from one number (`init_genrand`).
    init(seed: UInt32) {
        state = [seed]
        state.reserveCapacity(MersenneTwister.size)
        for index in 1..<MersenneTwister.size {
            let last = state[index - 1]
            state.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(index))
        }
    }

    /// The generator whose state is stirred with a list of numbers, which must not be empty (`init_by_array`).
    init(seeds: [UInt32]) {
        self.init(seed: 19_650_218)
        let size = MersenneTwister.size
        var index = 1
        for turn in 0..<max(size, seeds.count) {
            let key = turn % seeds.count
            state[index] = (state[index] ^ (mixed(before: index) &* 1_664_525)) &+ seeds[key] &+ UInt32(key)
            advance(&index)
        }
        for _ in 1..<size {
            state[index] = (state[index] ^ (mixed(before: index) &* 1_566_083_941)) &- UInt32(index)
            advance(&index)
        }
        // So that the state is never zero in all its bits, from which the generator would not come away.
        state[0] = 0x8000_0000
    }

    private func mixed(before index: Int) -> UInt32 { state[index - 1] ^ (state[index - 1] >> 30) }

    private mutating func advance(_ index: inout Int) {
        index += 1
        if index == MersenneTwister.size {
            state[0] = state[index - 1]
            index = 1
        }
    }

    /// The next 32 bits.
    mutating func next() -> UInt32 {
        if position == MersenneTwister.size { twist() }
        var word = state[position]
        position += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9d2c_5680
        word ^= (word << 15) & 0xefc6_0000
        return word ^ (word >> 18)
    }

    /// Makes the next 624 words out of the present ones.
    private mutating func twist() {
        let (size, middle) = (MersenneTwister.size, MersenneTwister.middle)
        state.withUnsafeMutableBufferPointer { state in
            for index in 0..<size {
                let next = index + 1 < size ? index + 1 : 0
                let partner = index + middle < size ? index + middle : index + middle - size
                let joined = (state[index] & 0x8000_0000) | (state[next] & 0x7fff_ffff)
                state[index] = state[partner] ^ (joined >> 1) ^ (joined & 1 == 0 ? 0 : 0x9908_b0df)
            }
        }
        position = 0
    }
}
