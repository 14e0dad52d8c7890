// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "tarap-benchmarks",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "tarap-bench", targets: ["TarapBench"])],
  dependencies: [.package(name: "tarap", path: "../..")],
  targets: [
    .executableTarget(
      name: "TarapBench",
      dependencies: [
        .product(name: "GraphAlgorithms", package: "tarap"),
        .product(name: "NetworkStatistics", package: "tarap"),
        .product(name: "NetworkFormats", package: "tarap"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
