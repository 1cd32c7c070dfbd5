package import SFGenInterface

package enum TypeScriptEmitter {
  /// The client of all interfaces of one output, the runtime module among its files.
  package static func files(for interfaces: [Interface]) -> [GeneratedFile] { [] }
}
