// swift-tools-version: 6.1

import PackageDescription

let strictSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that nobody who uses the root package ever resolves or builds swift-syntax. The lexer and
// the outline parser are compiled here a second time, through symbolic links: `package` access does not cross packages.
let package = Package(
  name: "conformance",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/swiftlang/swift-syntax", exact: "603.0.1")
  ],
  targets: [
    .target(name: "SFGenSource", swiftSettings: strictSettings),
    .target(name: "SFGenLexer", dependencies: ["SFGenSource", "CSFGenBytes"], swiftSettings: strictSettings),
    .target(name: "CSFGenBytes"),
    .target(
      name: "SFGenOutline", dependencies: ["SFGenSource", "SFGenLexer", "CSFGenBytes"], swiftSettings: strictSettings),
    .target(name: "ConformanceSupport", swiftSettings: strictSettings),
    .executableTarget(
      name: "lexer-conformance",
      dependencies: [
        "SFGenSource", "SFGenLexer", "ConformanceSupport",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ],
      path: "Sources/LexerConformance",
      swiftSettings: strictSettings),
    .executableTarget(
      name: "lex-files", dependencies: ["SFGenSource", "SFGenLexer"], path: "Sources/LexFiles",
      swiftSettings: strictSettings),
    .executableTarget(
      name: "throughput",
      dependencies: [
        "SFGenSource", "SFGenLexer", "SFGenOutline", .product(name: "SwiftParser", package: "swift-syntax"),
      ],
      path: "Sources/Throughput",
      swiftSettings: strictSettings),
    .executableTarget(
      name: "outline-conformance",
      dependencies: [
        "SFGenSource", "SFGenLexer", "SFGenOutline", "ConformanceSupport",
        .product(name: "SwiftParser", package: "swift-syntax"),
        .product(name: "SwiftSyntax", package: "swift-syntax"),
      ],
      path: "Sources/OutlineConformance",
      swiftSettings: strictSettings),
  ],
  swiftLanguageModes: [.v6]
)
