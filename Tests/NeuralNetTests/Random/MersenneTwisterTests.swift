import NeuralNet
import Testing

// The bits themselves, with NumPy 2.4.6: `RandomState(seed).randint(0, 2**32, size=1300)`, of which places 0 to 3,
// 622 to 625 (where the state of 624 words is made anew) and 1246 to 1249 (where it is again).
struct MersenneTwisterTests {
    @Test func aNumberAsSeed() {
        expectWords(
            RandomState(seed: 0), [0x8c7f_0aac, 0x97c4_aa2f, 0xb716_a675, 0xd821_ccc0],
            [0x259e_4b8c, 0xe203_1ce4, 0x145b_8f3a, 0x4028_cf81], [0xd024_4c41, 0x4446_3f17, 0xf9e9_ecc8, 0x9066_8580])
        expectWords(
            RandomState(seed: 1), [0x6ac1_f425, 0xff47_80eb, 0xb867_2f8c, 0xeebc_1448],
            [0xe8dd_dfb4, 0x7792_e739, 0x41d2_8138, 0x37fb_9a4e], [0xa4d6_5848, 0x72d7_f133, 0xc11a_31c7, 0xe73a_2770])
        expectWords(
            RandomState(seed: 42), [0x5fe1_dc66, 0xcbea_3db3, 0xf362_035c, 0x2ef5_950e],
            [0x1415_b7b6, 0x4038_6559, 0x067d_62e4, 0x2f30_7dd9], [0x7c09_b2d5, 0x3c72_220d, 0x9e45_f1d9, 0xc28c_701b])
        expectWords(
            RandomState(seed: 4_294_967_295), [0x18fe_69a3, 0x1c92_4122, 0xe991_ec0c, 0x900c_ac47],
            [0x48da_5ceb, 0x3d38_0f30, 0xe61c_e0ed, 0x2730_4316], [0x296a_07e4, 0xd156_089d, 0x8f15_fa72, 0xb53e_96f8])
    }

    @Test func aListAsSeed() {
        expectWords(
            RandomState(seed: [1, 2, 3]), [0x9c1f_de5e, 0x5c8c_3099, 0xe2fe_93c3, 0x9768_605d],
            [0x26cd_d427, 0x84bc_1cc9, 0x7917_7b07, 0xd83b_9f5a], [0x9cf1_18cb, 0x0fde_5eaa, 0x6430_cc56, 0xbe48_28da])
        expectWords(
            RandomState(seed: [0]), [0xd82c_07cd, 0x629f_6fbe, 0xc209_4cac, 0xe3e7_0682],
            [0x64d0_9913, 0x8e75_1eb7, 0x84dd_6da6, 0x4a31_b243], [0x8513_d91e, 0x2269_6227, 0x92f0_78b8, 0x85e7_4250])
        expectWords(
            RandomState(seed: [4_294_967_295, 7]), [0xe3c2_cc17, 0xe399_38fd, 0xcc01_822b, 0x2b58_ae7b],
            [0x6ced_82e8, 0x317e_02de, 0xa215_6fa9, 0x42ad_f957], [0xfd03_a259, 0x1e8d_39eb, 0xd726_1036, 0x66dc_ccf8])
    }

    @Test func aListLongerThanTheState() {
        expectWords(
            RandomState(seed: Array(0..<700)), [0xde2e_96c0, 0x7221_6bbc, 0xea35_d44f, 0xd6ca_0756],
            [0x6fa4_3abb, 0x9cf3_0fec, 0x42da_6835, 0x48a3_b2b9], [0x42a9_9fc1, 0xae61_c82f, 0xfb1f_d8be, 0xf502_4b7c])
    }

    // NumPy 2.4.6: r = RandomState(5).randint(0, 2**32, 4); hex(int(r[0]) << 32 | int(r[1])) and the two after.
    @Test func sixtyFourBitsAreTwoDrawsTheFirstAbove() {
        var random = RandomState(seed: 5)
        #expect(random.next() == 0x38d4_8b63_0e20_48ce)
        #expect(random.next() == 0xdee8_4fef_d4d1_e6bd)
    }

    @Test func aSeedOutsideItsRangeStops() async {
        let negative = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = RandomState(seed: -1)
        }
        #expect(message(of: negative).contains(
            "RandomState(seed:): -1 is no seed: it must lie between 0 and 4294967295 (2^32 - 1)"))
        let large = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = RandomState(seed: [1, 4_294_967_296])
        }
        #expect(message(of: large).contains("RandomState(seed:): 4294967296 is no seed"))
        let empty = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = RandomState(seed: [])
        }
        #expect(message(of: empty).contains("RandomState(seed:): an empty list of numbers is no seed"))
    }
}

private func expectWords(
    _ random: RandomState, _ first: [Int], _ around624: [Int], _ around1248: [Int],
    at location: SourceLocation = #_sourceLocation
) {
    var random = random
    let words = random.integers(in: 0..<4_294_967_296, count: 1300)
    #expect(Array(words[0..<4]) == first, sourceLocation: location)
    #expect(Array(words[622..<626]) == around624, sourceLocation: location)
    #expect(Array(words[1246..<1250]) == around1248, sourceLocation: location)
}
