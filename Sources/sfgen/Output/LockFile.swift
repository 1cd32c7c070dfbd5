import SFGenEmitters
import SFGenJSON
import SFGenSource

/// The endpoints that a committed `sfgen.lock.json` lists.
struct LockFile {
  struct Module: Equatable {
    var base = ""
    var functions: [String: Function] = [:]
  }

  struct Function: Equatable {
    let signature: String
    let digest: String
    let guardName: String?
  }

  private(set) var modules: [String: Module] = [:]

  /// Whether the bytes are a lock file of this tool, and may be overwritten.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    guard let root = try? JSONReader.read(SourceFile(path: "", bytes: bytes)) else { return false }
    return root.members?["generator"]?.string == LockFileEmitter.generator
  }

  /// Members that are missing or of another kind count as empty: the comparison then reports the difference.
  init(_ bytes: [UInt8]) {
    guard let root = try? JSONReader.read(SourceFile(path: "", bytes: bytes)) else { return }
    for (name, node) in root.members?["modules"]?.members ?? [:] {
      var module = Module(base: node.members?["base"]?.string ?? "")
      for (id, function) in node.members?["functions"]?.members ?? [:] {
        module.functions[id] = Function(
          signature: function.members?["signature"]?.string ?? "", digest: function.members?["digest"]?.string ?? "",
          guardName: function.members?["guard"]?.string)
      }
      modules[name] = module
    }
  }

  /// What a reviewer has to know of the way from one lock file to the next, a sentence an endpoint.
  static func differences(from old: LockFile, to new: LockFile, fileName: String) -> [String] {
    var sentences: [String] = []
    for name in Set(old.modules.keys).union(new.modules.keys).sorted() {
      let before = old.modules[name] ?? Module()
      let after = new.modules[name] ?? Module()
      if before.base != after.base, !before.base.isEmpty, !after.base.isEmpty {
        sentences.append("the endpoints of \(name) were below \(before.base) and are now below \(after.base)")
      }
      for id in Set(before.functions.keys).union(after.functions.keys).sorted() {
        let endpoint = "\(name).\(id)"
        switch (before.functions[id], after.functions[id]) {
        case (nil, _?):
          sentences.append("new endpoint \(endpoint) is not in \(fileName)")
        case (_?, nil):
          sentences.append("endpoint \(endpoint) is in \(fileName) and no longer in the sources")
        case (let left?, let right?) where left != right:
          sentences.append("endpoint \(endpoint) \(change(from: left, to: right, fileName: fileName))")
        default: break
        }
      }
    }
    return sentences
  }

  private static func change(from old: Function, to new: Function, fileName: String) -> String {
    if old.guardName != new.guardName {
      func text(_ name: String?) -> String { name.map { "the guard \($0)" } ?? "no guard" }
      return "has \(text(new.guardName)), and \(text(old.guardName)) in \(fileName)"
    }
    if old.signature != new.signature {
      return "is \(new.signature), and \(old.signature) in \(fileName)"
    }
    return "takes or returns a type that has another shape than in \(fileName)"
  }
}
