/// The folders that the paths of a report lead from: all absolute, without `.`, `..` and a slash at the end.
///
/// Findings name files as messages do, relative to the working folder where they are below it. What other programs read
/// needs paths that do not depend on where the tool ran.
package struct ReportFolders: Hashable, Sendable {
  /// The folder that relative paths of findings are relative to.
  package let working: String
  /// The folder of the configuration; fingerprints and baselines name files from here.
  package let project: String
  /// The root of the checkout, where a CI system names it.
  package let workspace: String?

  package init(working: String, project: String, workspace: String? = nil) {
    self.working = working
    self.project = project
    self.workspace = workspace
  }

  /// The folder that a SARIF viewer resolves relative paths by: the checkout where it holds the project.
  var sourceRoot: String {
    guard let workspace, ReportFolders.path(project, below: workspace) != nil else { return project }
    return workspace
  }

  func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    var folder = working[...]
    var rest = path[...]
    while rest.hasPrefix("../") {
      rest = rest.dropFirst(3)
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
    return folder == "/" ? "/" + rest : folder + "/" + rest
  }

  /// The path from the project's folder, through folders above it where it has to be.
  package func projectPath(_ path: String) -> String {
    let target = absolute(path).split(separator: "/")
    let base = project.split(separator: "/")
    let common = zip(target, base).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: base.count - common) + target[common...]).joined(separator: "/")
  }

  /// The path from the root of the checkout; a file outside of it, or of none, is named as it is.
  func workspacePath(_ path: String) -> String {
    workspace.flatMap { ReportFolders.path(absolute(path), below: $0) } ?? path
  }

  /// What follows the folder in a path below it.
  static func path(_ path: String, below folder: String) -> String? {
    let prefix = folder == "/" ? folder : folder + "/"
    // Bytes, as a folder's name may end in a letter that a combining character of the next name would join.
    guard path.utf8.starts(with: prefix.utf8), path.utf8.count > prefix.utf8.count else { return nil }
    return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}
