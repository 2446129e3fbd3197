// swift-tools-version: 6.2
// Measurements, each as a ratio to a limit measured in the same run. They print a table and fail nothing.
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "workbook", path: ".."),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        .executableTarget(name: "Benchmarks", dependencies: [
            .product(name: "Workbook", package: "workbook"),
            .product(name: "Subprocess", package: "swift-subprocess"),
        ]),
    ]
)
