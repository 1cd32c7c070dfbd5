// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "Guestbook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "guestbook-server", targets: ["GuestbookServer"]),
    .executable(name: "guestbook-client", targets: ["GuestbookCommand"]),
  ],
  dependencies: [
    .package(name: "sfgen", path: "../..", traits: ["Hummingbird", "AsyncHTTPClient", "Sealing"]),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.0.0"),
  ],
  targets: [
    // The application: its server functions, its database, and below Generated what sfgen wrote for them.
    .target(
      name: "Guestbook",
      dependencies: [
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ServerFunctions", package: "sfgen"),
        .product(name: "ServerFunctionsHummingbird", package: "sfgen"),
        .product(name: "ServerFunctionsSealing", package: "sfgen"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),
    .executableTarget(
      name: "GuestbookServer",
      dependencies: [
        "Guestbook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "ServerFunctionsSealing", package: "sfgen"),
      ]),
    // The Swift client, all of it written by sfgen.
    .target(
      name: "GuestbookClient", dependencies: [.product(name: "ServerFunctionsClient", package: "sfgen")]),
    .executableTarget(
      name: "GuestbookCommand",
      dependencies: [
        "GuestbookClient",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "ServerFunctionsAsyncHTTPClient", package: "sfgen"),
        .product(name: "ServerFunctionsClient", package: "sfgen"),
      ]),
    .testTarget(
      name: "GuestbookTests",
      dependencies: [
        "Guestbook", "GuestbookClient", "GuestbookServer", "GuestbookCommand",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "ServerFunctionsAsyncHTTPClient", package: "sfgen"),
        .product(name: "ServerFunctionsClient", package: "sfgen"),
        .product(name: "ServerFunctionsSealing", package: "sfgen"),
      ],
      exclude: ["Expected", "Scripts"]),
  ],
  swiftLanguageModes: [.v6]
)

// Generated code is held to the same as other code: no warnings.
for target in package.targets { target.swiftSettings = [.unsafeFlags(["-warnings-as-errors"])] }
