// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "sfgen",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .executable(name: "sfgen", targets: ["sfgen"]),
    .library(name: "ServerFunctions", targets: ["ServerFunctions", "ServerFunctionsWire"]),
    .library(name: "ServerFunctionsHummingbird", targets: ["ServerFunctionsHummingbird"]),
    .library(name: "ServerFunctionsSealing", targets: ["ServerFunctionsSealing"]),
    .library(name: "ServerFunctionsClient", targets: ["ServerFunctionsClient", "ServerFunctionsWire"]),
    .library(name: "ServerFunctionsInProcess", targets: ["ServerFunctionsInProcess"]),
    .library(name: "ServerFunctionsAsyncHTTPClient", targets: ["ServerFunctionsAsyncHTTPClient"]),
  ],
  traits: [
    .trait(name: "Hummingbird", description: "The adapter that mounts server functions on a Hummingbird router."),
    .trait(name: "Sealing", description: "Encryption of what nested server functions bind."),
    .trait(name: "AsyncHTTPClient", description: "The Swift client's transport for Linux and servers."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // The tool. One stage a module; data flows from the first to the last.
    .target(name: "SFGenSource", swiftSettings: strictSettings),
    .target(name: "SFGenJSON", dependencies: ["SFGenSource"], swiftSettings: strictSettings),
    .target(name: "SFGenLexer", dependencies: ["SFGenSource", "CSFGenBytes"], swiftSettings: strictSettings),
    .target(name: "CSFGenBytes"),
    .target(
      name: "SFGenOutline", dependencies: ["SFGenSource", "SFGenLexer", "CSFGenBytes"], swiftSettings: strictSettings),
    .target(name: "SFGenInterface", swiftSettings: strictSettings),
    .target(
      name: "SFGenAnalysis",
      dependencies: ["SFGenSource", "SFGenLexer", "SFGenOutline", "SFGenInterface"],
      swiftSettings: strictSettings),
    .target(
      name: "SFGenEmitters",
      dependencies: ["SFGenInterface", "SFGenJSON"],
      resources: ["runtime", "runtime.forms", "runtime.node", "runtime.streams"].flatMap { name in
        ["ts", "js", "d.ts"].map { .embedInCode("TypeScript/Runtime/\(name).\($0)") }
      },
      swiftSettings: strictSettings),
    .target(
      name: "SFGenBreaking", dependencies: ["SFGenSource", "SFGenOutline", "SFGenAnalysis", "SFGenJSON"],
      swiftSettings: strictSettings),
    .target(name: "SFGenReport", dependencies: ["SFGenSource", "SFGenJSON"], swiftSettings: strictSettings),
    .target(name: "SFGenFixing", dependencies: ["SFGenSource"], swiftSettings: strictSettings),
    .target(name: "CSFGenSystem"),
    .executableTarget(
      name: "sfgen",
      dependencies: [
        "CSFGenSystem", "SFGenSource", "SFGenLexer", "SFGenOutline", "SFGenInterface", "SFGenAnalysis", "SFGenEmitters",
        "SFGenReport", "SFGenFixing", "SFGenJSON", "SFGenBreaking",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strictSettings),

    // The runtime. It shares no module with the tool: the two agree on the wire alone.
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
      name: "ServerFunctionsHummingbird",
      dependencies: [
        "ServerFunctions",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
        .product(
          name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["Hummingbird"])),
      ],
      swiftSettings: strictSettings),
    .target(
      name: "ServerFunctionsSealing",
      dependencies: [
        "ServerFunctions",
        .product(name: "Crypto", package: "swift-crypto", condition: .when(traits: ["Sealing"])),
      ],
      swiftSettings: strictSettings),
    .target(
      name: "ServerFunctionsClient",
      dependencies: ["ServerFunctionsWire", .product(name: "HTTPTypes", package: "swift-http-types")],
      swiftSettings: strictSettings),
    .target(
      name: "ServerFunctionsInProcess",
      dependencies: [
        "ServerFunctions", "ServerFunctionsClient", .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strictSettings),
    .target(
      name: "ServerFunctionsAsyncHTTPClient",
      dependencies: [
        "ServerFunctionsClient",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(
          name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
      ],
      swiftSettings: strictSettings),

    .target(name: "FixtureSupport", path: "Tests/FixtureSupport", swiftSettings: strictSettings),
    .testTarget(name: "SFGenSourceTests", dependencies: ["SFGenSource"]),
    .testTarget(name: "CSFGenBytesTests", dependencies: ["CSFGenBytes", "FixtureSupport"]),
    .testTarget(name: "SFGenLexerTests", dependencies: ["SFGenLexer", "SFGenSource", "FixtureSupport"]),
    .testTarget(
      name: "SFGenOutlineTests", dependencies: ["SFGenOutline", "SFGenLexer", "SFGenSource", "FixtureSupport"]),
    .testTarget(
      name: "SFGenAnalysisTests",
      dependencies: [
        "SFGenAnalysis", "SFGenBreaking", "SFGenEmitters", "SFGenOutline", "SFGenInterface", "SFGenReport",
        "SFGenSource", "FixtureSupport",
      ]),
    .testTarget(
      name: "SFGenEmittersTests", dependencies: ["SFGenEmitters", "SFGenInterface", "FixtureSupport"],
      exclude: ["Golden", "TypeScript/Execution"]),
    // The golden files of the Swift emitters, compiled as a user's targets and run against each other.
    .target(
      name: "GoldenServer", dependencies: ["ServerFunctions", "ServerFunctionsWire"],
      path: "Tests/SFGenEmittersTests/Golden/Swift/Blog",
      exclude: ["Client", "Usage"], sources: ["Source", "Server"]),
    .target(
      name: "GoldenClient", dependencies: ["ServerFunctionsClient", "ServerFunctionsWire"],
      path: "Tests/SFGenEmittersTests/Golden/Swift/Blog", exclude: ["Source", "Server", "Usage"], sources: ["Client"]),
    .testTarget(
      name: "GeneratedSwiftTests",
      dependencies: [
        "GoldenServer", "GoldenClient", "ServerFunctions", "ServerFunctionsClient", "ServerFunctionsInProcess",
        "ServerFunctionsWire", "ServerFunctionsHummingbird", "ServerFunctionsAsyncHTTPClient",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HummingbirdTesting", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
      ]),
    .testTarget(
      name: "SFGenBreakingTests",
      dependencies: [
        "SFGenBreaking", "SFGenAnalysis", "SFGenJSON", "SFGenSource", "ServerFunctionsWire", "FixtureSupport",
      ]),
    .testTarget(name: "SFGenJSONTests", dependencies: ["SFGenJSON"]),
    .testTarget(name: "SFGenReportTests", dependencies: ["SFGenReport", "SFGenJSON", "SFGenSource", "FixtureSupport"]),
    .testTarget(
      name: "SFGenFixingTests",
      dependencies: ["SFGenFixing", "SFGenAnalysis", "SFGenOutline", "SFGenSource", "FixtureSupport"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["sfgen", "SFGenSource", "SFGenInterface", "SFGenEmitters", "SFGenAnalysis", "FixtureSupport"]),
    .testTarget(name: "PackageTests", dependencies: ["FixtureSupport"]),
    .testTarget(name: "ServerFunctionsWireTests", dependencies: ["ServerFunctionsWire", "FixtureSupport"]),
    .testTarget(
      name: "ServerFunctionsTests",
      dependencies: [
        "ServerFunctions", "ServerFunctionsWire", "FixtureSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(name: "ServerFunctionsSealingTests", dependencies: ["ServerFunctionsSealing"]),
    .testTarget(
      name: "ServerFunctionsClientTests",
      dependencies: [
        "ServerFunctionsClient", "ServerFunctionsWire", "FixtureSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
    .testTarget(
      name: "ServerFunctionsHummingbirdTests",
      dependencies: [
        "ServerFunctionsHummingbird", "ServerFunctions", "ServerFunctionsWire", "FixtureSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
        .product(name: "HummingbirdTesting", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
      ]),
    .testTarget(
      name: "ServerFunctionsAsyncHTTPClientTests",
      dependencies: [
        "ServerFunctionsAsyncHTTPClient", "ServerFunctionsClient", "ServerFunctionsWire",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(
          name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
      ],
      // Compiles the transport of Apple's platforms, which a link in the folder brings in.
      swiftSettings: strictSettings + [.define("SFGEN_URLSESSION")]),
  ],
  swiftLanguageModes: [.v6]
)

// The Makefile builds without warnings. The flag is not for packages that depend on this one, which may not use such.
if Context.environment["SFGEN_STRICT"] != nil {
  for target in package.targets {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-warnings-as-errors"])]
  }
}
