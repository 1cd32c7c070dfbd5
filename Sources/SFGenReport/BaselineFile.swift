package import SFGenJSON
package import SFGenSource

/// The text of a baseline's file.
extension Baseline {
  private static let version = 1
  /// What tells the file from every other one that the tool writes.
  private static let kind = "baseline"

  /// The file, with a newline at the end.
  package var text: String {
    JSONValue.object(of: [
      "generator": "sfgen",
      "kind": .string(Baseline.kind),
      "version": .integer(Baseline.version),
      "findings": .array(
        entries.map { entry in
          .object(of: [
            "code": .string(entry.code),
            "file": .string(entry.file),
            "message": .string(entry.message),
            "fingerprint": .string(entry.fingerprint),
          ])
        }),
    ]).prettyText
  }

  /// Whether bytes are a baseline of any version, and may be overwritten.
  package static func isCarried(by bytes: [UInt8]) -> Bool {
    guard let root = try? JSONReader.read(SourceFile(path: "", bytes: bytes)) else { return false }
    return isBaseline(root)
  }

  private static func isBaseline(_ root: JSONNode) -> Bool {
    root.members?["generator"]?.string == "sfgen" && root.members?["kind"]?.string == kind
  }

  /// Reads a baseline's file. Keys that are not known are left alone.
  ///
  /// - Throws: `JSONProblem`, the first one.
  package init(_ file: SourceFile) throws(JSONProblem) {
    let root = try JSONReader.read(file)
    guard Baseline.isBaseline(root) else {
      throw JSONProblem(
        "this is no baseline: it has no \"generator\": \"sfgen\" with \"kind\": \"\(Baseline.kind)\"", at: root)
    }
    let version = try Baseline.member("version", of: root)
    guard case .number(String(Baseline.version)) = version.kind else {
      throw JSONProblem("this version of sfgen reads baselines of version \(Baseline.version) alone", at: version)
    }
    let findings = try Baseline.member("findings", of: root)
    guard case .array(let nodes) = findings.kind else {
      throw JSONProblem("\"findings\" must be an array, not \(findings.kindName)", at: findings)
    }
    var entries: [Entry] = []
    for node in nodes {
      entries.append(
        Entry(
          code: try Baseline.text("code", of: node), file: try Baseline.text("file", of: node),
          fingerprint: try Baseline.text("fingerprint", of: node), message: try Baseline.text("message", of: node)))
    }
    self.init(entries: entries)
  }

  private static func member(_ key: String, of node: JSONNode) throws(JSONProblem) -> JSONNode {
    guard let members = node.members else {
      throw JSONProblem("a finding must be an object, not \(node.kindName)", at: node)
    }
    guard let member = members[key] else { throw JSONProblem("the key \"\(key)\" is missing here", at: node) }
    return member
  }

  private static func text(_ key: String, of node: JSONNode) throws(JSONProblem) -> String {
    let member = try member(key, of: node)
    guard let text = member.string else {
      throw JSONProblem("\"\(key)\" must be a string, not \(member.kindName)", at: member)
    }
    return text
  }
}

extension JSONProblem {
  fileprivate init(_ message: String, at node: JSONNode) {
    self.init(message: message, offset: node.range.start)
  }
}
