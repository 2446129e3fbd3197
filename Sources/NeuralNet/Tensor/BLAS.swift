// The system's BLAS, for products of matrices that are worth its while. The only file that knows of it.
//
// It is opened when the first such product is asked for: a program that needs none does not wait for it, and whoever imports this
// module needs none of its headers.

#if !hasFeature(Embedded)
internal import Glibc

enum BLAS {
    /// One product of matrices: C = α op(A) · op(B) + β C, all row-major; op is the matrix itself or its transpose. The integers: layout, op of A, op of B; rows of C,
    /// columns of C, the inner size; and after α, A, B, β, C, each matrix's distance between rows.
    ///
    /// Source: J. Dongarra et al., A set of level 3 basic linear algebra subprograms, ACM TOMS 16, 1990; C form of the BLAS Technical Forum, 2001.
    typealias ProductOfFloats = @convention(c) (
        Int32, Int32, Int32, Int32, Int32, Int32, Float, UnsafePointer<Float>, Int32, UnsafePointer<Float>, Int32,
        Float, UnsafeMutablePointer<Float>, Int32
    ) -> Void
    /// The same in double precision.
    typealias ProductOfDoubles = @convention(c) (
        Int32, Int32, Int32, Int32, Int32, Int32, Double, UnsafePointer<Double>, Int32, UnsafePointer<Double>, Int32,
        Double, UnsafeMutablePointer<Double>, Int32
    ) -> Void

    static let rowMajor: Int32 = 101
    static let plain: Int32 = 111
    static let transposed: Int32 = 112

    private static let library: SystemLibrary = {
        setEnvironment("OPENBLAS_NUM_THREADS", "1")
        let library = open()
        // An OpenBLAS older than the processor does not know it and takes its slowest kernels. It can be told on its way in, and only there.
        guard kernelName(library) == "Prescott", let better = Processor.kernelName else { return library }
        library.close()
        setEnvironment("OPENBLAS_CORETYPE", better)
        return open()
    }()

    private static func open() -> SystemLibrary {
        orStop { () throws(SystemLibraryError) in try SystemLibrary("libopenblas.so.0", package: "libopenblas-dev") }
    }

    /// For which processor the library's kernels were written.
    private static func kernelName(_ library: SystemLibrary) -> String {
        let name: @convention(c) () -> UnsafePointer<CChar> = orStop { () throws(SystemLibraryError) in
            try library.symbol("openblas_get_corename")
        }
        return String(cString: name())
    }

    static let productOfFloats: ProductOfFloats = symbol("cblas_sgemm")
    static let productOfDoubles: ProductOfDoubles = symbol("cblas_dgemm")
    private static let setThreadCount: @convention(c) (Int32) -> Void = symbol("openblas_set_num_threads")

    /// Lets products of matrices use `count` threads.
    static func useThreads(_ count: Int) { setThreadCount(Int32(count)) }

    private static func symbol<Function>(_ name: String) -> Function {
        orStop { () throws(SystemLibraryError) in try library.symbol(name) }
    }

    /// What `body` gives; without the library, or a function in it, the program stops.
    static func orStop<Value>(_ body: () throws(SystemLibraryError) -> Value) -> Value {
        do { return try body() } catch { stop("matmul: \(error)") }
    }

    /// Sets a variable of the environment unless it is set.
    private static func setEnvironment(_ name: String, _ value: String) { setenv(name, value, 0) }
}

/// What the processor can do, as far as it decides between OpenBLAS's kernels.
private enum Processor {
    /// The best kernels that it runs, by the name that OpenBLAS has for them; nothing if none better than the slowest.
    static var kernelName: String? {
        let flags = Set(description.split(whereSeparator: { $0 == " " || $0 == "\n" }))
        if flags.isSuperset(of: ["avx512f", "avx512dq", "avx512bw", "avx512vl"]) { return "SkylakeX" }
        if flags.isSuperset(of: ["avx2", "fma"]) { return "Haswell" }
        return nil
    }

    /// What the system says of its first processor.
    private static var description: String {
        let file = Glibc.open("/proc/cpuinfo", O_RDONLY)
        if file < 0 { return "" }
        defer { Glibc.close(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            count = Swift.max(0, read(file, buffer.baseAddress, buffer.count))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
#endif

/// How many threads products of large matrices may use: one, unless a program asks here for more.
///
/// The digits of a product may depend on the count, because the sums are then cut elsewhere. The chapters never ask.
///
/// - Parameter count: 1 or more; more than the machine has cores is of no use.
/// - Precondition: it is at least 1.
public func useThreads(_ count: Int) {
    require(count >= 1, "useThreads: \(count) threads cannot compute anything; 1 is the least")
    #if !hasFeature(Embedded)
    BLAS.useThreads(count)
    #endif
}
