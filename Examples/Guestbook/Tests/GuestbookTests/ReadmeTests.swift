import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private static let repository = LiveGuestbook.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// The code blocks of the README in one language.
  private func blocks(_ language: String) throws -> [String] {
    let text = try String(contentsOf: Self.repository.appending(path: "README.md"), encoding: .utf8)
    let pieces = text.components(separatedBy: "```")
    return stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }
      .filter { $0.hasPrefix("\(language)\n") }
      .map { String($0.dropFirst(language.count + 1)) }
  }

  /// The lines of every file below the example that ends like this, without their indentation.
  private func lines(ofFilesEnding ending: String) throws -> Set<String> {
    var lines: Set<String> = []
    for folder in ["Sources", "Tests"] {
      let folder = LiveGuestbook.folder.appending(path: folder)
      for case let file as URL in try #require(
        FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
      where file.lastPathComponent.hasSuffix(ending) {
        let text = try String(contentsOf: file, encoding: .utf8)
        lines.formUnion(text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
      }
    }
    return lines
  }

  @Test("Every whole line of its Swift stands in the example")
  func swift() throws {
    let known = try lines(ofFilesEnding: ".swift")
    for line in try blocks("swift").joined().split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
      // A line that is shortened has to be the beginning of one that is not.
      let parts = line.split(separator: "…", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let beginning = parts.first else {
        #expect(known.contains(line), "\(line)")
        continue
      }
      guard !line.hasPrefix(".package(") else { continue }
      let trimmed = beginning.trimmingCharacters(in: .whitespaces)
      #expect(known.contains { $0.hasPrefix(trimmed) }, "\(line)")
    }
  }

  @Test("Its TypeScript passes the strictest checks of the compiler")
  func typeScript() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sfgen-readme-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: LiveGuestbook.folder.appending(path: "Web/server"), to: folder.appending(path: "server"))
    try FileManager.default.copyItem(
      at: LiveGuestbook.folder.appending(path: "tsconfig.json"), to: folder.appending(path: "tsconfig.json"))
    let block = try #require(try blocks("ts").first)
    try ("declare const name: string, message: string;\n" + block)
      .write(to: folder.appending(path: "readme.ts"), atomically: true, encoding: .utf8)
    let configuration = folder.appending(path: "tsconfig.json")
    let text = try String(contentsOf: configuration, encoding: .utf8)
    try text.replacing(/"include": \[.*\]/, with: #""include": ["*.ts"]"#)
      .write(to: configuration, atomically: true, encoding: .utf8)
    try await run("tsc", ["-p", configuration.path])
  }

  @Test("Its configuration is the example's")
  func configuration() throws {
    let file = try String(contentsOf: LiveGuestbook.folder.appending(path: "sfgen.json"), encoding: .utf8)
    #expect(try blocks("json") == [file])
  }

  @Test("Its links lead somewhere", arguments: ["README.md", "CONTRIBUTING.md", "Examples/Guestbook/README.md"])
  func links(path: String) throws {
    let document = Self.repository.appending(path: path)
    for match in try String(contentsOf: document, encoding: .utf8).matches(of: /\]\(([^)#:]+)\)/) {
      let target = document.deletingLastPathComponent().appending(path: String(match.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(match.1)")
    }
  }
}
