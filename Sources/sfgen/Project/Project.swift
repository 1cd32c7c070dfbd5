import SFGenAnalysis
import SFGenEmitters
import SFGenOutline
import SFGenSource

/// The modules of a configuration with their files read and parsed.
struct Project {
  let configuration: Configuration
  let modules: [ProjectModule]
  /// Every source by the path that findings name it by.
  let sources: [String: SourceFile]

  /// Reads and parses everything, on all cores. Nothing is read twice.
  ///
  /// - Throws: `CommandFailure` with a line for each file or folder that cannot be read.
  init(_ configuration: Configuration) throws(CommandFailure) {
    var requests: [Request] = []
    let folders = Set(configuration.modules.flatMap(\.paths))
    for (index, module) in configuration.modules.enumerated() {
      var taken: Set<String> = []
      for path in module.paths {
        let others = folders.subtracting(module.paths)
        for file in try SourceDiscovery.files(at: path, excluding: others) where taken.insert(file.path).inserted {
          requests.append(Request(module: index, file: file))
        }
      }
    }

    let results = Threads.map(requests, Project.read)
    var files = Array(repeating: [ParsedFile](), count: configuration.modules.count)
    var sources: [String: SourceFile] = [:]
    var failures: [String] = []
    for (request, result) in zip(requests, results) {
      switch result {
      case .parsed(let file):
        files[request.module].append(file)
        sources[file.source.path] = file.source
      case .generated: break
      case .unreadable(let message): failures.append(message)
      }
    }
    guard failures.isEmpty else { throw CommandFailure(messages: failures) }

    self.configuration = configuration
    self.sources = sources
    modules = zip(configuration.modules, files).map { module, files in
      ProjectModule(name: module.name, role: module.role, base: module.base, files: files)
    }
  }

  func analyze() -> Analysis {
    Analyzer.analyze(modules, settings: configuration.settings)
  }

  private struct Request {
    let module: Int
    let file: SourceDiscovery.File
  }

  private enum ReadResult {
    case parsed(ParsedFile)
    /// A file that carries the generator's mark is never input.
    case generated
    case unreadable(String)
  }

  private static func read(_ request: Request) -> ReadResult {
    do throws(SystemError) {
      let bytes = try FileSystem.contents(of: request.file.path)
      if GeneratedFileMark.isCarried(by: bytes) { return .generated }
      return .parsed(
        ParsedFile(source: SourceFile(path: request.file.path, bytes: bytes), pathInModule: request.file.pathInModule))
    } catch {
      return .unreadable("\(request.file.path): cannot be read: \(error.reason)")
    }
  }
}

/// How a file on the disk is recognized as the generator's own.
enum GeneratedFileMark {
  static func isCarried(by bytes: [UInt8]) -> Bool {
    bytes.starts(with: GeneratorMark.prefix.utf8)
  }
}
