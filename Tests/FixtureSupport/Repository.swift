public import Foundation

/// The checkout that the tests run in.
public enum Repository {
  /// The folder of `Package.swift`, found from this file's own place: fixtures cannot be a package resource, since they
  /// stand beside the sources of several modules.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The living specification.
  public static let fixtures = root.appendingPathComponent("Fixtures")

  /// Whether expectations are rewritten instead of compared: `make update-fixtures` sets it.
  public static let updatesFixtures = ProcessInfo.processInfo.environment["SFGEN_UPDATE_FIXTURES"] == "1"

  /// The folders directly below a folder of fixtures, sorted by name.
  public static func cases(in folder: String) throws -> [URL] {
    let directory = fixtures.appendingPathComponent(folder)
    return try FileManager.default
      .contentsOfDirectory(at: directory, includingPropertiesForKeys: [.isDirectoryKey])
      .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
