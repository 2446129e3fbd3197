// swift-tools-version: 6.2
// Measurements, each as a ratio to a limit or a peer measured in the same run. They print tables and fail nothing.
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "workbook", path: ".."),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .executableTarget(name: "Nets", dependencies: [.product(name: "NeuralNet", package: "workbook")]),
        .executableTarget(name: "Comparison"),
        .executableTarget(name: "Benchmarks", dependencies: [
            .product(name: "Workbook", package: "workbook"),
            .product(name: "Subprocess", package: "swift-subprocess"),
        ]),
    ]
)
