// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "tarap-fuzzing",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "tarap-fuzz", targets: ["TarapFuzz"])],
  dependencies: [.package(name: "tarap", path: "../..")],
  targets: [
    .executableTarget(
      name: "TarapFuzz",
      dependencies: [.product(name: "NetworkFormats", package: "tarap")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
