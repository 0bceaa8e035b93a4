// swift-tools-version: 6.2
import PackageDescription

let rooms: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The fuzz target of the room that reads files. A package of its own, because a fuzzer is built
/// with flags that bar a package from being depended on. `Sources` is a link to the rooms.
let package = Package(
  name: "fuzz",
  targets: [
    .target(name: "CBytes"),
    .target(name: "RhetorText", dependencies: ["CBytes"], swiftSettings: rooms),
    .target(
      name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "CMarkdown", linkerSettings: [.linkedLibrary("md4c")]),
    .target(name: "CHTML", linkerSettings: [.linkedLibrary("gumbo")]),
    .target(name: "CXML", linkerSettings: [.linkedLibrary("expat")]),
    .target(
      name: "CArchive",
      linkerSettings: [
        .linkedLibrary("minizip"), .linkedLibrary("z"), .linkedLibrary("zstd"),
      ]),
    .target(
      name: "RhetorIntake",
      dependencies: ["RhetorText", "CICU", "CMarkdown", "CHTML", "CXML", "CArchive"],
      swiftSettings: rooms),
    .executableTarget(
      name: "FuzzIntake", dependencies: ["RhetorText", "RhetorIntake"], path: "FuzzIntake",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-use-ld=lld"]), .linkedLibrary("stdc++")]),
  ],
  swiftLanguageModes: [.v6]
)
