/// The modules that generated ones import, each of them only where something of it is needed.
enum TypeScriptRuntime: CaseIterable {
  case calls
  case streams

  var path: String {
    switch self {
    case .calls: "runtime.ts"
    case .streams: "runtime.streams.ts"
    }
  }

  /// The files of the modules that a client needs.
  static func files(for program: TypeScriptProgram) -> [GeneratedFile] {
    allCases.filter { $0 == .calls || program.hasStreams }.map { module in
      let text = String(decoding: module.text, as: UTF8.self)
      return GeneratedFile(path: module.path, contents: GeneratorMark.line() + "\n\n" + text)
    }
  }

  private var text: [UInt8] {
    switch self {
    case .calls: PackageResources.runtime_ts
    case .streams: PackageResources.runtime_streams_ts
    }
  }
}
