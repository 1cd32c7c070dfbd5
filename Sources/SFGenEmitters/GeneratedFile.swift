/// A file to write, its path relative to the folder of its output.
package struct GeneratedFile: Hashable, Sendable {
  package let path: String
  package let contents: String

  package init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }
}
