import SFGenInterface

/// The types of one file, each with those inside it.
struct TypeForest: Sendable {
  struct Node: Sendable {
    enum Kind {
      case definition(TypeDefinition)
      /// A type that does not travel and only gives others their place.
      case shell
      /// A type that is declared elsewhere.
      case `extension`
    }

    let path: [String]
    let kind: Kind
    var children: [Node] = []

    /// Takes a node in where the type directly around it stands; returns whether it does so here.
    mutating func adopt(_ node: Node) -> Bool {
      guard node.path.starts(with: path) else { return false }
      if node.path.count == path.count + 1 {
        children.append(node)
        return true
      }
      return children.indices.contains { children[$0].adopt(node) }
    }
  }

  private(set) var roots: [Node] = []

  /// - Parameters:
  ///   - declared: The types that a file declares, this one or another.
  ///   - shells: The types that only give others their place, each in the first file that needs it.
  init(_ definitions: [TypeDefinition], declared: Set<[String]>, shells: inout Set<[String]>) {
    for definition in definitions {
      place(
        Node(path: definition.name.pathInClient, kind: .definition(definition)), declared: declared, shells: &shells)
    }
  }

  private mutating func place(_ node: Node, declared: Set<[String]>, shells: inout Set<[String]>) {
    guard node.path.count > 1 else { return roots.append(node) }
    if roots.indices.contains(where: { roots[$0].adopt(node) }) { return }
    let outer = Array(node.path.dropLast())
    if declared.contains(outer) || !shells.insert(outer).inserted {
      roots.append(Node(path: outer, kind: .extension, children: [node]))
    } else {
      place(Node(path: outer, kind: .shell, children: [node]), declared: declared, shells: &shells)
    }
  }
}
