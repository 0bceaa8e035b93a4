// swift-tools-version: 6.2
import PackageDescription

/// Measures Rhetor; a package of its own, so that nobody who uses Rhetor fetches or builds it.
let package = Package(
  name: "rhetor-benchmarks",
  dependencies: [.package(name: "rhetor", path: "..")],
  targets: [
    .executableTarget(
      name: "Stages", dependencies: [.product(name: "Rhetor", package: "rhetor")])
  ],
  swiftLanguageModes: [.v6]
)
