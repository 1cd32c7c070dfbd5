/// The files that `--fix` may change: those that a run is about, and that lie in the project.
///
/// A symbolic link is followed where it leads to another place of the project; what a link outside of it leads to is
/// read, and never changed.
final class ChangeableFiles {
  private let scope: LintScope
  /// Real paths of the configuration's folder and of the modules.
  private let roots: [String]
  private var known: [String: Bool] = [:]
  /// The path by which a file is changed that several paths lead to.
  private var owners: [FileSystem.Identity: String] = [:]

  init(_ scope: LintScope) {
    self.scope = scope
    let paths = [scope.configuration.folder] + scope.configuration.modules.flatMap(\.paths)
    roots = paths.compactMap { try? FileSystem.realPath(of: $0) }
  }

  func contains(_ path: String) -> Bool {
    guard scope.includes(path) else { return false }
    // It stands on standard input, and is changed on standard output.
    if scope.overlay.sources[path] != nil { return true }
    if let known = known[path] { return known }
    let isChangeable = isInProject(path) && isOwn(path)
    known[path] = isChangeable
    return isChangeable
  }

  private func isInProject(_ path: String) -> Bool {
    guard let real = try? FileSystem.realPath(of: path) else { return false }
    return roots.contains { Path.contains($0, real) }
  }

  private func isOwn(_ path: String) -> Bool {
    guard let identity = (try? FileSystem.entry(at: path))?.identity else { return false }
    owners[identity] = owners[identity] ?? path
    return owners[identity] == path
  }
}
