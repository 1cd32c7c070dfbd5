// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, since it is a program and no test target: it writes interfaces, has them compiled and calls them.
// The runtime is compiled here a second time, through symbolic links, so that the package resolves only what the runtime
// needs. Generated code is compiled against the library below, by the compiler alone: that takes seconds where a package for
// each interface would take minutes.
let package = Package(
  name: "property",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "property", targets: ["property"]),
    .library(name: "PropertySupport", type: .dynamic, targets: ["PropertySupport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .target(name: "ServerFunctionsWire", swiftSettings: strictSettings),
    .target(
      name: "ServerFunctions",
      dependencies: [
        "ServerFunctionsWire",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strictSettings),
    .target(
      name: "ServerFunctionsClient",
      dependencies: ["ServerFunctionsWire", .product(name: "HTTPTypes", package: "swift-http-types")],
      swiftSettings: strictSettings),
    // HTTP over sockets: the driver's side and the servers' and clients' side.
    .target(name: "PropertyHTTP", swiftSettings: strictSettings),
    // What compiled interfaces are linked with.
    .target(
      name: "PropertySupport",
      dependencies: [
        "PropertyHTTP", "ServerFunctions", "ServerFunctionsClient",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strictSettings),
    // Interfaces as data: drawing them, printing them in three languages, drawing and comparing their values.
    .target(name: "PropertyModel", swiftSettings: strictSettings),
    .executableTarget(
      name: "property", dependencies: ["PropertyModel", "PropertyHTTP"], swiftSettings: strictSettings),
  ],
  swiftLanguageModes: [.v6]
)
