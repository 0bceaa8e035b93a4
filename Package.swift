// swift-tools-version: 6.2
import PackageDescription

/// Settings every Swift target shares: the walls of ARCHITECTURE.md are visible in each file.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Whether programs are to carry the libraries that Debian has in a static form: they run where these are
/// not installed, and start in two thirds of the time. The Makefile wants it so; packages that depend on
/// this one choose for themselves.
let carriesLibraries = Context.environment["RHETOR_CARRIES_LIBRARIES"] == "1"

/// Libraries by name, each before those that it needs.
func libraries(_ names: String...) -> [LinkerSetting] {
  names.map { .linkedLibrary(carriesLibraries ? ":lib\($0).a" : $0) }
}

let package = Package(
  name: "rhetor",
  products: [
    .library(name: "Rhetor", targets: ["Rhetor"]),
    .library(name: "RhetorReport", targets: ["RhetorReport"]),
    .library(name: "RhetorRender", targets: ["RhetorRender"]),
    .executable(name: "rhetor", targets: ["RhetorCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
  ],
  targets: [
    // The live side: an article while it is being read.
    .target(name: "CBytes"),
    .target(name: "RhetorText", dependencies: ["CBytes"], swiftSettings: strict),
    .target(
      name: "CICU",
      linkerSettings: libraries("icui18n", "icuuc", "icudata")),
    .target(
      name: "RhetorSegmentation", dependencies: ["RhetorText", "CBytes", "CICU"],
      swiftSettings: strict),
    .target(name: "CMarkdown", linkerSettings: [.linkedLibrary("md4c")]),
    .target(name: "CHTML", linkerSettings: libraries("gumbo")),
    .target(name: "CXML", linkerSettings: libraries("expat")),
    .target(
      name: "CArchive",
      linkerSettings: libraries("minizip", "z", "zstd")),
    .target(
      name: "RhetorIntake",
      dependencies: ["RhetorText", "CICU", "CMarkdown", "CHTML", "CXML", "CArchive"],
      swiftSettings: strict),
    .target(name: "CTOML"),
    .target(name: "RhetorSettings", dependencies: ["CTOML"], swiftSettings: strict),
    .target(
      name: "RhetorLexicon", dependencies: ["RhetorText", "RhetorSettings", "CBytes"],
      swiftSettings: strict),
    .target(
      name: "RhetorAnalysis", dependencies: ["RhetorText", "RhetorLexicon"],
      swiftSettings: strict),

    // The lexicon files become tables inside the binary while it is built.
    .executableTarget(
      name: "LexiconCompiler",
      dependencies: ["RhetorText", "RhetorSegmentation", "RhetorLexicon", "RhetorAnalysis"],
      swiftSettings: strict),
    .plugin(
      name: "EmbedLexicons", capability: .buildTool(), dependencies: ["LexiconCompiler"]),
    .target(
      name: "BuiltInLexicons", dependencies: ["RhetorText", "RhetorLexicon"], swiftSettings: strict,
      plugins: ["EmbedLexicons"]),

    // The kept side: a report as it is stored, compared, judged and written.
    .target(name: "RhetorReport", swiftSettings: strict),
    .target(name: "RhetorRender", dependencies: ["RhetorReport"], swiftSettings: strict),

    // Versions of articles in git, read through the user's own `git`.
    .target(
      name: "RhetorHistory",
      dependencies: [.product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),

    // The bridge and the door.
    .target(
      name: "Rhetor",
      dependencies: [
        "RhetorText", "RhetorIntake", "RhetorSegmentation", "RhetorSettings", "RhetorLexicon",
        "RhetorAnalysis", "RhetorReport", "BuiltInLexicons", "CBytes",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "RhetorCommand",
      dependencies: [
        "Rhetor", "RhetorIntake", "RhetorSettings", "RhetorReport", "RhetorRender", "RhetorHistory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),

    // How right it is: the fixtures and corpora that it is measured on, and the page that says so.
    .target(
      name: "RhetorAccuracy",
      dependencies: ["Rhetor", "RhetorLexicon", "RhetorReport", "RhetorText"],
      swiftSettings: strict),
    .executableTarget(
      name: "WriteAccuracy", dependencies: ["Rhetor", "RhetorAccuracy"], swiftSettings: strict),

    // Tests: one target a room, the house itself, and the command as users run it.
    .target(
      name: "RhetorTestSupport", dependencies: ["RhetorReport"], path: "Tests/RhetorTestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "RhetorTextTests", dependencies: ["RhetorText", "CBytes", "RhetorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RhetorIntakeTests", dependencies: ["RhetorText", "RhetorIntake", "RhetorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RhetorSegmentationTests",
      dependencies: ["RhetorText", "RhetorSegmentation", "CBytes", "RhetorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RhetorSettingsTests", dependencies: ["RhetorSettings", "RhetorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RhetorLexiconTests",
      dependencies: [
        "RhetorText", "RhetorSegmentation", "RhetorSettings", "RhetorLexicon", "BuiltInLexicons",
        "RhetorTestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "RhetorAnalysisTests",
      dependencies: [
        "RhetorText", "RhetorLexicon", "RhetorAnalysis", "RhetorSegmentation", "BuiltInLexicons",
        "Rhetor", "RhetorTestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "RhetorReportTests", dependencies: ["RhetorReport", "RhetorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RhetorRenderTests",
      dependencies: ["RhetorReport", "RhetorRender", "RhetorTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "RhetorHistoryTests", dependencies: ["RhetorHistory", "RhetorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "Rhetor", "RhetorReport", "RhetorRender", "RhetorSegmentation", "RhetorTestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RhetorTests",
      dependencies: [
        "Rhetor", "RhetorIntake", "RhetorReport", "RhetorLexicon", "RhetorText",
        "RhetorTestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "AccuracyTests",
      dependencies: ["Rhetor", "RhetorAccuracy", "RhetorReport", "RhetorTestSupport"],
      swiftSettings: strict),
    // With a plain package's settings, because it stands for one that depends on this package.
    .testTarget(name: "LibraryTests", dependencies: ["Rhetor", "RhetorTestSupport"]),
    .testTarget(
      name: "HouseTests", dependencies: ["RhetorAnalysis", "RhetorTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["RhetorCommand", "Rhetor", "RhetorTestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
