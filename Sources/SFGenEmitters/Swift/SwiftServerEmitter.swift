package import SFGenInterface

package enum SwiftServerEmitter {
  package static func files(for interface: Interface) -> [GeneratedFile] { [] }
}
