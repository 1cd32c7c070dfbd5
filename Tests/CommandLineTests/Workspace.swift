import FixtureSupport
import Foundation
import Testing

/// A temporary folder in which the tool runs, removed with the last reference to it.
final class Workspace {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory
      .resolvingSymlinksInPath()
      .appendingPathComponent("sfgen-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    try createFolder(url(path).deletingLastPathComponent())
    try data.write(to: url(path))
  }

  func createFolder(_ url: URL) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  func text(of path: String) throws -> String {
    try String(decoding: Data(contentsOf: url(path)), as: UTF8.self)
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  /// Every file below the folder with its bytes, inode and time of change: equal where a run touched nothing.
  func snapshot() throws -> [String: String] {
    var files: [String: String] = [:]
    for case let path as String in try #require(FileManager.default.enumerator(atPath: root.path)) {
      let attributes = try FileManager.default.attributesOfItem(atPath: url(path).path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        files[path] = "\(attributes[.type] ?? "")"
        continue
      }
      let bytes = try Data(contentsOf: url(path)).base64EncodedString()
      let number = attributes[.systemFileNumber] as? Int ?? 0
      let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      files[path] = "\(number) \(date) \(bytes)"
    }
    return files
  }

  /// Runs the tool in the folder.
  func sfgen(_ arguments: String..., in folder: String = "") async throws -> Command.Outcome {
    try await Workspace.run(Workspace.executable, arguments, in: folder.isEmpty ? root : url(folder))
  }

  /// Runs the tool with a text on standard input.
  func sfgen(_ arguments: String..., input: String) async throws -> Command.Outcome {
    try await Command(Workspace.executable.path, arguments, in: root, input: Data(input.utf8)).run()
  }

  static func run(_ executable: URL, _ arguments: [String], in folder: URL) async throws -> Command.Outcome {
    try await Command(executable.path, arguments, in: folder).run()
  }

  /// The built tool, which stands beside the tests' own executable.
  static let executable: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let tests = bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let candidates = [
      tests.deletingLastPathComponent(), Bundle.main.bundleURL,
      URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent(),
    ].map { $0.appendingPathComponent("sfgen") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
  }()
}

/// A server module with one function, and every kind of output.
extension Workspace {
  static let configuration = """
    {
      // One module.
      "modules": {
        "App": { "role": "server", "path": "Sources/App", "stub": "Sources/App/Generated" },
      },
      "outputs": [
        { "kind": "typescript", "of": ["App"], "path": "web/server" },
        { "kind": "swift-client", "of": ["App"], "path": "Sources/AppClient" },
      ],
    }

    """

  static let posts = """
    // "use server"

    /// Publishes a post.
    func createPost(title: String, tags: [String] = []) async throws -> Int {
      title.count
    }

    """

  static func project() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(configuration, to: "sfgen.json")
    try workspace.write(posts, to: "Sources/App/Posts.swift")
    return workspace
  }
}
