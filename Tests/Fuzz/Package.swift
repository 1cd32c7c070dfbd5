// swift-tools-version: 6.1

import PackageDescription

// A package of its own, since every module that is fuzzed is compiled with coverage counters, which takes unsafe flags.
let fuzzed: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"]),
]

let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "SFGenSource", swiftSettings: fuzzed),
    .target(name: "SFGenLexer", dependencies: ["SFGenSource", "CSFGenBytes"], swiftSettings: fuzzed),
    .target(name: "CSFGenBytes", cSettings: [.unsafeFlags(["-fsanitize=fuzzer-no-link"])]),
    .target(name: "SFGenOutline", dependencies: ["SFGenSource", "SFGenLexer", "CSFGenBytes"], swiftSettings: fuzzed),
    .executableTarget(
      name: "fuzz-front-end",
      dependencies: ["SFGenSource", "SFGenLexer", "SFGenOutline"],
      path: "Sources/FuzzFrontEnd",
      swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    .target(name: "ServerFunctionsWire", swiftSettings: fuzzed),
    // With the types of Fixtures/Vectors and their generated coding.
    .executableTarget(
      name: "fuzz-wire-reader",
      dependencies: ["ServerFunctionsWire"],
      path: "Sources/FuzzWireReader",
      swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ],
  swiftLanguageModes: [.v6]
)
