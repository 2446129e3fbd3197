// swift-tools-version: 6.2
// The workbook: a neural-net library, the book that teaches it, and the engine that keeps the book true.
// Targets stand in the order in which they depend on each other.
import PackageDescription

/// What chapters run against is optimized in every configuration: a chapter trains nets, and nobody debugs them from here.
let optimized: [SwiftSetting] = [.unsafeFlags(["-O"])]

/// The widest vector instructions of the machine that builds.
#if arch(x86_64)
let machine = ["-march=native", "-Xclang", "-target-feature", "-Xclang", "-prefer-256-bit", "-fno-math-errno"]
#else
let machine = ["-mcpu=native", "-fno-math-errno"]
#endif

/// The library's loops are inlined across files, and use that machine's instructions. No result depends on them: the compiler neither
/// reorders sums nor fuses a product with a sum, except where the source asks for it (`fused`), and then IEEE 754 knows one result.
/// The checks of exclusive access would cost more than a step of a small net.
let vectorized: [SwiftSetting] = [.unsafeFlags(
    ["-O", "-whole-module-optimization", "-disable-batch-mode", "-num-threads", "2", "-enforce-exclusivity=unchecked"]
        + machine.flatMap { ["-Xcc", $0] }
)]

let package = Package(
    name: "workbook",
    products: [
        .executable(name: "workbook", targets: ["WorkbookTool"]),
        .executable(name: "workbook-kernel", targets: ["workbook-kernel"]),
        .library(name: "Workbook", targets: ["Workbook"]),
        .library(name: "NeuralNet", type: .dynamic, targets: ["NeuralNet"]),
        .library(name: "Figures", type: .dynamic, targets: ["Figures"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .target(name: "NeuralNet", swiftSettings: vectorized),
        .target(name: "Figures", swiftSettings: optimized),

        .target(name: "KernelProcess"),
        .executableTarget(name: "workbook-kernel", dependencies: ["KernelProcess"], path: "Sources/Kernel"),

        .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .systemLibrary(name: "CDuktape", pkgConfig: "duktape", providers: [.apt(["duktape-dev"])]),
        .target(
            name: "Workbook",
            dependencies: [
                "CMark", "CXXHash", "CDuktape", "Theme",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "Mustache", package: "swift-mustache"),
            ]
        ),
        // Links to the files in Site, which hold the look: the site that is built there is none of a target's business.
        .target(name: "Theme", resources: [.embedInCode("page.mustache"), .embedInCode("style.css"), .embedInCode("script.js")]),
        .executableTarget(
            name: "WorkbookTool",
            dependencies: ["Workbook", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),

        .testTarget(name: "NeuralNetTests", dependencies: ["NeuralNet"], exclude: ["Embedded"]),
        .testTarget(name: "FiguresTests", dependencies: ["Figures"], exclude: ["Golden", "gallery.sh"]),
        .testTarget(name: "WorkbookTests", dependencies: ["Workbook"], exclude: ["Parse/CommonMarkSpec"]),
    ]
)
