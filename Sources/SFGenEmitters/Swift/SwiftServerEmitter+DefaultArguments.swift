import SFGenInterface

/// Writes the call of a function with default arguments, so that an argument that is absent is left out of it.
///
/// Up to four of them get a branch for each combination:
///
/// ```swift
/// switch (sf_tags, sf_isDraft) {
/// case (let sf_tags?, let sf_isDraft?):
///   sf_result = try await createPost(tags: sf_tags, isDraft: sf_isDraft)
/// case (let sf_tags?, nil):
///   sf_result = try await createPost(tags: sf_tags)
/// …
/// ```
///
/// Where there are more, the default values that mean the same anywhere are copied, `sf_limit ?? 20`.
struct SwiftDefaultArguments {
  private static let mostBranching = 4

  private let function: ServerFunction
  private let locals: [String]
  /// The positions of the parameters that are left out of the call where they are absent.
  private let branching: [Int]

  init(_ function: ServerFunction, locals: StubLocals) {
    self.function = function
    self.locals = locals.names
    let defaulted = function.parameters.indices.filter { function.parameters[$0].defaultValue != nil }
    if defaulted.count <= Self.mostBranching {
      branching = defaulted
    } else {
      let rest = defaulted.filter { function.parameters[$0].defaultValue?.isSelfContained == false }
      branching = Array(rest.prefix(Self.mostBranching))
    }
  }

  var branches: Bool { !branching.isEmpty }

  /// - Parameters:
  ///   - assignment: What stands before the call, `sf_result = `.
  ///   - callee: The call up to its arguments, `try await createPost`.
  ///   - next: The statement behind each call.
  func write(
    _ assignment: String, _ callee: String, then next: Code? = nil, into writer: inout CodeWriter
  ) {
    func call(_ absent: Set<Int>, _ writer: inout CodeWriter) {
      writer.call("\(assignment)\(callee)(", arguments(absent: absent))
      if let next { writer.statement(next) }
    }
    switch branching.count {
    case 0:
      call([], &writer)
    case 1:
      writer.line("if let \(locals[branching[0]]) {")
      writer.indented { call([], &$0) }
      writer.block("} else {") { call(Set(branching), &$0) }
    default:
      writer.line("switch (\(branching.map { locals[$0] }.joined(separator: ", "))) {")
      for combination in 0..<(1 << branching.count) {
        // The first parameter changes slowest, and all present comes first.
        let absent = branching.enumerated().filter { combination & (1 << (branching.count - 1 - $0.offset)) != 0 }
        let set = Set(absent.map(\.element))
        let patterns = branching.map { set.contains($0) ? "nil" : "let \(locals[$0])?" }
        writer.line("case (\(patterns.joined(separator: ", "))):")
        writer.indented { call(set, &$0) }
      }
      writer.line("}")
    }
  }

  private func arguments(absent: Set<Int>) -> [Code] {
    function.parameters.indices.compactMap { index -> Code? in
      let parameter = function.parameters[index]
      let label = parameter.label.map { "\(SwiftNames.argumentLabel($0)): " } ?? ""
      guard let defaultValue = parameter.defaultValue else { return "\(label)\(locals[index])" }
      if absent.contains(index) {
        // Without a label, the next argument without one would take this one's place.
        return isTakenByNext(index, absent: absent) ? "\(label)\(defaultValue.text)" : nil
      }
      return branching.contains(index) ? "\(label)\(locals[index])" : "\(label)\(locals[index]) ?? \(defaultValue.text)"
    }
  }

  private func isTakenByNext(_ index: Int, absent: Set<Int>) -> Bool {
    guard function.parameters[index].label == nil else { return false }
    return function.parameters.indices.contains {
      $0 > index && function.parameters[$0].label == nil && !absent.contains($0)
    }
  }
}
