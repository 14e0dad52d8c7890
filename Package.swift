// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "tarap",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tarap", targets: ["TarapCLI"]),
    .library(name: "TarapKit", targets: ["TarapKit"]),
    .library(name: "GraphAlgorithms", targets: ["GraphCore", "GraphAlgorithms"]),
    .library(
      name: "NetworkStatistics", targets: ["GraphCore", "GraphAlgorithms", "NetworkStatistics"]),
    .library(name: "NetworkFormats", targets: ["NetworkFormats"]),
    .library(name: "DOTLanguage", targets: ["DOTLanguage"]),
    .library(name: "GraphvizRendering", targets: ["GraphvizRendering"]),
  ],
  traits: [
    .trait(name: "Graphviz", description: "Layout and rendering in process through libgvc."),
    .default(enabledTraits: ["Graphviz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    // The engine.
    .target(name: "GraphCore"),
    .target(name: "GraphAlgorithms", dependencies: ["GraphCore"]),
    .target(name: "NetworkStatistics", dependencies: ["GraphCore", "GraphAlgorithms"]),

    // The stakeholder domain.
    .target(name: "StakeholderModel", dependencies: ["GraphCore"]),
    .target(
      name: "CollaborationMetrics",
      dependencies: ["GraphCore", "GraphAlgorithms", "NetworkStatistics", "StakeholderModel"]),
    .target(
      name: "NetworkFormats",
      dependencies: [
        "GraphCore", "StakeholderModel", "DOTLanguage", "CExpat", "CXLSXWriter", "CZip",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat",
      providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .target(name: "IdentityResolution", dependencies: ["GraphCore", "StakeholderModel"]),
    .target(
      name: "DisclosureControl", dependencies: ["IdentityResolution", "StakeholderModel"]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .target(name: "RosterSurveys", dependencies: ["StakeholderModel", "NetworkFormats"]),

    // Pictures.
    .target(name: "DOTLanguage"),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(
      name: "GraphvizRendering",
      dependencies: [
        "DOTLanguage", .target(name: "CGraphviz", condition: .when(traits: ["Graphviz"])),
      ]),
    .target(
      name: "PartnershipMaps",
      dependencies: [
        "GraphCore", "NetworkStatistics", "StakeholderModel", "CollaborationMetrics",
        "DOTLanguage",
      ],
      // In the code and not beside it: one file that works wherever it is copied to.
      resources: [.embedInCode("Page")]),

    // The umbrella and the command line.
    .target(
      name: "TarapKit",
      dependencies: [
        "CollaborationMetrics",
        "DOTLanguage",
        "DisclosureControl",
        "GraphAlgorithms",
        "GraphCore",
        "IdentityResolution",
        "NetworkFormats",
        "NetworkStatistics",
        "PartnershipMaps",
        "RosterSurveys",
        "StakeholderModel",
      ]),
    .executableTarget(
      name: "TarapCLI",
      dependencies: [
        "TarapKit", "GraphvizRendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),

    // Tests.
    .target(
      name: "_TestSupport", dependencies: ["GraphCore", "StakeholderModel", "NetworkFormats"],
      path: "Tests/_TestSupport"),
    .testTarget(name: "GraphCoreTests", dependencies: ["GraphCore", "_TestSupport"]),
    .testTarget(
      name: "GraphAlgorithmsTests",
      dependencies: ["GraphCore", "GraphAlgorithms", "_TestSupport"]),
    .testTarget(
      name: "NetworkStatisticsTests",
      dependencies: ["GraphCore", "GraphAlgorithms", "NetworkStatistics", "_TestSupport"]),
    .testTarget(
      name: "StakeholderModelTests", dependencies: ["GraphCore", "StakeholderModel"]),
    .testTarget(
      name: "CollaborationMetricsTests",
      dependencies: [
        "GraphCore", "GraphAlgorithms", "NetworkStatistics", "StakeholderModel",
        "CollaborationMetrics", "_TestSupport",
      ]),
    .testTarget(name: "DOTLanguageTests", dependencies: ["DOTLanguage"]),
    .testTarget(
      name: "NetworkFormatsTests",
      dependencies: [
        "GraphCore", "NetworkFormats", "StakeholderModel", "CZip",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "IdentityResolutionTests",
      dependencies: [
        "GraphCore", "IdentityResolution", "StakeholderModel", "NetworkFormats", "_TestSupport",
      ]),
    .testTarget(
      name: "DisclosureControlTests",
      dependencies: ["DisclosureControl", "StakeholderModel", "NetworkFormats", "_TestSupport"]),
    .testTarget(
      name: "RosterSurveysTests",
      dependencies: ["RosterSurveys", "StakeholderModel", "NetworkFormats", "_TestSupport"]),
    .testTarget(
      name: "TarapCLITests", dependencies: ["TarapCLI"], exclude: ["Snapshots"]),
    .testTarget(
      name: "GraphvizRenderingTests",
      dependencies: ["DOTLanguage", "GraphvizRendering", "GraphCore"]),
    .testTarget(
      name: "PartnershipMapsTests",
      dependencies: [
        "GraphCore", "CollaborationMetrics", "NetworkStatistics", "StakeholderModel",
        "DOTLanguage", "GraphvizRendering", "PartnershipMaps", "_TestSupport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// Every Swift target is built under the same rules.
for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
