import SFGenInterface

/// The endpoints of a project as a table for people.
enum InterfaceTable {
  static func text(of interfaces: [Interface], _ configuration: Configuration) -> String {
    var rows: [[String]] = []
    for interface in interfaces.sorted(by: { $0.module < $1.module }) {
      for file in interface.files {
        for function in file.functions {
          rows.append([
            "\(interface.base)/\(function.id)",
            function.signatureText,
            function.options.guardName ?? "-",
            "\(place(of: file, configuration)):\(function.line)",
          ])
        }
      }
    }
    guard !rows.isEmpty else { return "no server functions\n" }
    let table = [["ENDPOINT", "SIGNATURE", "GUARD", "PLACE"]] + rows
    let widths = (0..<4).map { column in table.map { $0[column].count }.max() ?? 0 }
    return table.map { row in
      let cells = zip(row, widths).map { cell, width in cell + String(repeating: " ", count: width - cell.count) }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private static func place(of file: InterfaceFile, _ configuration: Configuration) -> String {
    guard let module = configuration.modules.first(where: { $0.name == file.module }) else { return file.path }
    return Path.join(module.path, file.path)
  }
}
