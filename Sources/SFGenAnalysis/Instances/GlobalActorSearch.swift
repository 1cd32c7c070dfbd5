import SFGenInterface
import SFGenLexer
import SFGenOutline
import SFGenSource

extension TypeIndex {
  /// The global actor that an attribute of a declaration names, `MainActor`.
  ///
  /// An attribute does where a type of the project with its name is marked `@globalActor`. Other modules' actors are told by
  /// their names, which end in `Actor` as the language's own does.
  func globalActor(of declaration: Declaration, in file: ParsedFile, module: String) -> String? {
    for attribute in file.outline.attributes(of: declaration) {
      let name = file.source.text(attribute.name)
      if name.hasSuffix("Actor") && name != "globalActor" { return name }
      var path = TypePath.parts(of: name)
      if path.first?.selectedModule == module { path.removeFirst() }
      if let type = type(path, in: module), type.isGlobalActor { return name }
    }
    return nil
  }
}

extension IndexedType {
  fileprivate var isGlobalActor: Bool {
    file.outline.attributes(of: declaration).contains { file.source.text($0.name) == "globalActor" }
  }
}
