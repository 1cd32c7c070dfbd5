// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that the coding is compiled as a user's: in another package than the reader and the writer.
let package = Package(
  name: "coding-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "sfgen", path: "../..")],
  targets: [
    .executableTarget(
      name: "coding-benchmark", dependencies: [.product(name: "ServerFunctions", package: "sfgen")],
      path: "Sources/CodingBenchmark", swiftSettings: strictSettings)
  ],
  swiftLanguageModes: [.v6]
)
