package import SFGenInterface

package enum SwiftClientEmitter {
  /// - Parameter sharedModules: modules that the client imports instead of copying their types.
  package static func files(for interface: Interface, sharedModules: [String] = []) -> [GeneratedFile] { [] }
}
