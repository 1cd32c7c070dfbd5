package import SFGenSource

/// A clause of a conditional compilation block.
package struct ConditionClause: Sendable, Hashable {
  package enum Kind: UInt8, Sendable { case `if`, elseif, `else` }

  package let kind: Kind
  /// What stands behind the keyword on its line.
  package let range: ByteRange
  /// The clause that the block stands in, or -1.
  package let parent: Int32
  /// The clause of the same block before this one, or -1.
  package let previous: Int32
}

extension ParsedFile {
  /// The texts of the `#if` conditions around a declaration, outermost first.
  package func conditions(of declaration: Declaration) -> [String] {
    var texts: [String] = []
    var clause = declaration.condition
    while clause >= 0 {
      texts.append(conditionText(of: clause))
      clause = outline.conditions[Int(clause)].parent
    }
    return texts.reversed()
  }

  /// What has to hold for a clause: not the clauses before it, and its own condition.
  private func conditionText(of index: Int32) -> String {
    var chain: [ConditionClause] = []
    var index = index
    while index >= 0 {
      let clause = outline.conditions[Int(index)]
      chain.append(clause)
      index = clause.previous
    }
    var text = "true"
    for clause in chain.reversed() {
      let own = source.text(clause.range)
      switch clause.kind {
      case .if: text = own
      case .elseif: text = "!(\(text)) && (\(own))"
      case .else: text = "!(\(text))"
      }
    }
    return text
  }
}
