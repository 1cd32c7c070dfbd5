/// The modules that are the same in every client. They have dots in their names, which no Swift file's module has that
/// declares types or top-level functions.
enum TypeScriptRuntime: CaseIterable {
  case calls
  case forms
  case streams
  case node

  var path: String {
    switch self {
    case .calls: "runtime.ts"
    case .forms: "runtime.forms.ts"
    case .streams: "runtime.streams.ts"
    case .node: "runtime.node.ts"
    }
  }

  /// The files of the modules that a client needs.
  static func files(for program: TypeScriptProgram, _ options: TypeScriptOptions) -> [PlannedFile] {
    allCases.filter { module in
      switch module {
      case .calls: true
      case .forms: program.hasForms
      case .streams: program.hasStreams
      case .node: options.hasNodeTransport
      }
    }.flatMap { module in
      options.kinds.map { kind in
        let header = kind.header(of: module.path).joined(separator: "\n") + "\n\n"
        return PlannedFile(path: kind.path(of: module.path)) { Array(header.utf8) + module.text(kind) }
      }
    }
  }

  private func text(_ kind: TypeScriptFileKind) -> [UInt8] {
    switch (self, kind) {
    case (.calls, .source): PackageResources.runtime_ts
    case (.calls, .script): PackageResources.runtime_js
    case (.calls, .declarations): PackageResources.runtime_d_ts
    case (.forms, .source): PackageResources.runtime_forms_ts
    case (.forms, .script): PackageResources.runtime_forms_js
    case (.forms, .declarations): PackageResources.runtime_forms_d_ts
    case (.streams, .source): PackageResources.runtime_streams_ts
    case (.streams, .script): PackageResources.runtime_streams_js
    case (.streams, .declarations): PackageResources.runtime_streams_d_ts
    case (.node, .source): PackageResources.runtime_node_ts
    case (.node, .script): PackageResources.runtime_node_js
    case (.node, .declarations): PackageResources.runtime_node_d_ts
    }
  }
}
