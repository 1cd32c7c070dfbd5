/// Decides whether everything that one side writes is something that the other one reads.
///
/// Where clients send, the earlier interface writes and the present one reads; where they receive, it is the other way
/// round. Names of types do not travel and do not matter. Types that are the same ones before and now are compared by
/// themselves, and fit here.
struct WireFit {
  let old: TypeScope
  let new: TypeScope
  /// The present names of types that have been renamed.
  let renames: [String: String]
  /// Whether clients write.
  let isSent: Bool
  private var assumed: Set<Pair> = []
  private var depth = 0
  /// Generic types may name themselves with ever longer arguments.
  private static let deepest = 64

  init(old: TypeScope, new: TypeScope, renames: [String: String], isSent: Bool) {
    self.old = old
    self.new = new
    self.renames = renames
    self.isSent = isSent
  }

  private struct Pair: Hashable {
    let writer: WrittenType
    let reader: WrittenType
  }

  /// Why a value may not be read.
  struct Misfit: Equatable {
    /// A clause without a period; empty where the two types say enough.
    var reason = ""
  }

  private var writerScope: TypeScope { isSent ? old : new }
  private var readerScope: TypeScope { isSent ? new : old }

  /// Whether the earlier type's values and the present one's go together; both without what makes them optional.
  static func misfit(
    _ oldType: WrittenType, _ newType: WrittenType, isSent: Bool, old: TypeScope, new: TypeScope,
    renames: [String: String]
  ) -> Misfit? {
    var fit = WireFit(old: old, new: new, renames: renames, isSent: isSent)
    return isSent ? fit.misfit(oldType, newType) : fit.misfit(newType, oldType)
  }

  mutating func misfit(_ writer: WrittenType, _ reader: WrittenType) -> Misfit? {
    if reader.isOptional { return misfit(writer.unwrapped, reader.unwrapped) }
    if writer.isOptional { return Misfit() }
    if case .name(let left, let leftArguments) = writer, case .name(let right, let rightArguments) = reader,
      isSame(left, right)
    {
      return misfit(leftArguments, rightArguments)
    }
    guard assumed.insert(Pair(writer: writer, reader: reader)).inserted else { return nil }
    guard depth < Self.deepest else { return Misfit() }
    depth += 1
    defer { depth -= 1 }
    return misfit(writerScope.form(of: writer), readerScope.form(of: reader))
  }

  private func isSame(_ writer: String, _ reader: String) -> Bool {
    let (before, now) = isSent ? (writer, reader) : (reader, writer)
    switch (old.types[before], new.types[now]) {
    // A generic parameter, or a type that is not known, has its name alone.
    case (nil, nil): return before == now && !ScalarValues.isKnown(now)
    case (_?, _?): return before == now || renames[before] == now
    default: return false
    }
  }

  private mutating func misfit(_ writers: [WrittenType], _ readers: [WrittenType]) -> Misfit? {
    guard writers.count == readers.count else { return Misfit() }
    for (writer, reader) in zip(writers, readers) {
      if let misfit = misfit(writer, reader) { return misfit }
    }
    return nil
  }

  mutating func misfit(_ writer: WireForm, _ reader: WireForm) -> Misfit? {
    switch (writer, reader) {
    case (.scalar(let left), .scalar(let right)):
      return ScalarValues.fit(left, right) ? nil : Misfit()
    case (.sequence(let left), .sequence(let right)), (.stream(let left), .stream(let right)):
      return misfit(left, right)
    case (.dictionary(let leftKey, let left), .dictionary(let rightKey, let right)):
      guard writerScope.isObjectKey(leftKey) == readerScope.isObjectKey(rightKey) else { return Misfit() }
      // As members of an object all keys are strings.
      let isText = writerScope.isObjectKey(leftKey) && rightKey == .name("String", arguments: [])
      return (isText ? nil : misfit(leftKey, rightKey)) ?? misfit(left, right)
    case (.object(let left), .object(let right)):
      return misfit(left, right)
    case (.rawCases(let left), .rawCases(let right)):
      let values = Set(right.map(\.value))
      return left.first { !values.contains($0.value) }.map { Misfit(reason: "\($0.value) is not known") }
    case (.rawCases(let left), .scalar(let right)):
      return left.allSatisfy { ScalarValues.reads($0.value, as: right) } ? nil : Misfit()
    case (.cases(let left), .cases(let right)):
      for each in left {
        guard let other = right.first(where: { $0.key == each.key }) else {
          return Misfit(reason: "the case '\(each.key)' is not known")
        }
        if let misfit = misfit(each.payload, other.payload) { return misfit }
      }
      return nil
    case (.unknown(let left), .unknown(let right)):
      return left == right ? nil : Misfit()
    default:
      return Misfit()
    }
  }

  mutating func misfit(_ writer: [WireMember], _ reader: [WireMember]) -> Misfit? {
    let written = Dictionary(writer.map { ($0.key, $0) }) { first, _ in first }
    for member in reader {
      // A server ignores what it has fixed, and a client does not send it.
      if isSent, member.isFixed { continue }
      guard let other = written[member.key], !(isSent && other.isFixed) else {
        if member.mayBeAbsent { continue }
        return Misfit(reason: "'\(member.key)' is missing")
      }
      if other.mayBeAbsent, !member.mayBeAbsent { return Misfit(reason: "'\(member.key)' may be left out") }
      if let misfit = misfit(other.type.unwrapped, member.type.unwrapped) {
        return Misfit(reason: misfit.reason.isEmpty ? "'\(member.key)' has another type" : misfit.reason)
      }
    }
    return nil
  }
}
