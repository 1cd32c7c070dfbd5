import SFGenInterface

/// Writes the coding of the types that travel, in one file for each source file that declares some.
extension SwiftServerProgram {
  func codingFiles() -> [PlannedFile] {
    let files = interface.files.filter { file in file.types.contains { needsCoding($0) } }
    let names = SwiftFileNames(files)
    return files.map { file in
      let folder = file.module == interface.module ? file.folder : ""
      return PlannedFile(path: "\(folder)\(names.name(of: file))+WireCoding.swift") { codingFile(for: file) }
    }
  }

  private func codingFile(for file: InterfaceFile) -> [UInt8] {
    var writer = CodeWriter()
    writer.line(text: GeneratorMark.line(from: file.path))
    writer.line()
    let types = file.types.filter(needsCoding).flatMap { $0.shape.memberTypes + [.named($0.name)] }
    writer.lines(
      SwiftImports.lines(
        copying: file.imports, adding: ["ServerFunctionsWire"], naming: types, in: interface.module))
    for definition in file.types where needsCoding(definition) {
      writer.line()
      writer.conditional(definition.conditions) { writer in
        writer.line("/// The form of `\(definition.name.textInComments)` on the wire.")
        writer.lines(SwiftAvailability(definition.availability).attributes)
        if deprecatedTypes.contains(definition.name) { writer.line("@available(*, deprecated)") }
        SwiftTypeCoding(definition: definition, coding: coding).write(into: &writer)
      }
    }
    return writer.contents
  }

  private func needsCoding(_ definition: TypeDefinition) -> Bool {
    SwiftTypeCoding(definition: definition, coding: coding).isNeeded
  }
}
