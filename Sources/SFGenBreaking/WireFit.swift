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

  /// Why a value may not be read.
  struct Misfit: Equatable {
    /// A clause without a period; empty where the two types say enough.
    var reason = ""
  }

  /// Two types that have to fit, and where they stand below those that were asked about: `.items[].price`.
  private struct Pair {
    let writer: WrittenType
    let reader: WrittenType
    let path: String
  }

  private struct Types: Hashable {
    let writer: WrittenType
    let reader: WrittenType
  }

  /// Generic types may name themselves with ever longer arguments.
  private static let deepest = 64

  private var writerScope: TypeScope { isSent ? old : new }
  private var readerScope: TypeScope { isSent ? new : old }

  // What is asked, in the order of time.

  /// Whether the earlier type's values and the present one's go together.
  func misfit(before: WrittenType, now: WrittenType) -> Misfit? {
    let pair = Pair(writer: isSent ? before : now, reader: isSent ? now : before, path: "")
    return misfit([pair])
  }

  func misfit(before: WireForm, now: WireForm) -> Misfit? {
    var pairs: [Pair] = []
    return check(isSent ? before : now, isSent ? now : before, "", &pairs) ?? misfit(pairs)
  }

  func misfit(before: [WireMember], now: [WireMember]) -> Misfit? {
    var pairs: [Pair] = []
    return check(isSent ? before : now, isSent ? now : before, "", &pairs) ?? misfit(pairs)
  }

  /// Goes through everything that has to fit, breadth first, so that the reason is the one closest at hand. Types may lead
  /// back to themselves: each two are looked at once.
  private func misfit(_ pairs: [Pair]) -> Misfit? {
    var pairs = pairs
    var seen: Set<Types> = []
    var next = 0
    while next < pairs.count {
      let pair = pairs[next]
      next += 1
      if let misfit = check(pair, &seen, &pairs) { return misfit }
    }
    return nil
  }

  private func check(_ pair: Pair, _ seen: inout Set<Types>, _ pairs: inout [Pair]) -> Misfit? {
    guard pair.reader.isOptional || !pair.writer.isOptional else { return otherType(pair.path) }
    let (writer, reader) = (pair.writer.unwrapped, pair.reader.unwrapped)
    if case .name(let left, let leftArguments) = writer, case .name(let right, let rightArguments) = reader,
      isSame(left, right)
    {
      guard leftArguments.count == rightArguments.count else { return otherType(pair.path) }
      pairs += zip(leftArguments, rightArguments).map { Pair(writer: $0, reader: $1, path: pair.path) }
      return nil
    }
    guard seen.insert(Types(writer: writer, reader: reader)).inserted else { return nil }
    guard writer.depth < Self.deepest, reader.depth < Self.deepest else { return otherType(pair.path) }
    return check(writerScope.form(of: writer), readerScope.form(of: reader), pair.path, &pairs)
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

  // What a form holds is added to the pairs.

  private func check(_ writer: WireForm, _ reader: WireForm, _ path: String, _ pairs: inout [Pair]) -> Misfit? {
    switch (writer, reader) {
    case (.scalar(let left), .scalar(let right)):
      return ScalarValues.fit(left, right) ? nil : otherType(path)
    case (.sequence(let left), .sequence(let right)), (.stream(let left), .stream(let right)):
      pairs.append(Pair(writer: left, reader: right, path: path + "[]"))
      return nil
    case (.dictionary(let leftKey, let left), .dictionary(let rightKey, let right)):
      let isObject = writerScope.isObjectKey(leftKey)
      guard isObject == readerScope.isObjectKey(rightKey) else {
        let (written, read) = isObject ? ("an object", "an array") : ("an array", "an object")
        return Misfit(reason: "a dictionary\(place(path)) is \(written) in JSON, and \(read) is read")
      }
      // As members of an object all keys are strings.
      if !(readerScope.isObjectKey(rightKey) && rightKey == .name("String", arguments: [])) {
        pairs.append(Pair(writer: leftKey, reader: rightKey, path: path + "[key]"))
      }
      pairs.append(Pair(writer: left, reader: right, path: path + "[:]"))
      return nil
    case (.object(let left), .object(let right)):
      return check(left, right, path, &pairs)
    case (.rawCases(let left), .rawCases(let right)):
      let values = Set(right.map(\.value))
      return left.first { !values.contains($0.value) }.map { Misfit(reason: "\($0.value) is not known\(place(path))") }
    case (.rawCases(let left), .scalar(let right)):
      return left.allSatisfy { ScalarValues.reads($0.value, as: right) } ? nil : otherType(path)
    case (.cases(let left), .cases(let right)):
      let known = Dictionary(right.map { ($0.key, $0.payload) }) { first, _ in first }
      for each in left {
        guard let payload = known[each.key] else {
          return Misfit(reason: "the case '\(each.key)' is not known\(place(path))")
        }
        if let misfit = check(each.payload, payload, path + "." + each.key, &pairs) { return misfit }
      }
      return nil
    case (.unknown(let left), .unknown(let right)):
      return left == right ? nil : otherType(path)
    default:
      return otherType(path)
    }
  }

  private func check(
    _ writer: [WireMember], _ reader: [WireMember], _ path: String, _ pairs: inout [Pair]
  ) -> Misfit? {
    let written = Dictionary(writer.map { ($0.key, $0) }) { first, _ in first }
    for member in reader {
      let memberPath = path + "." + member.key
      // A server ignores what it has fixed, and a client does not send it.
      if isSent, member.isFixed { continue }
      guard let other = written[member.key], !(isSent && other.isFixed) else {
        if member.mayBeAbsent { continue }
        return Misfit(reason: "\(shown(memberPath)) is missing")
      }
      if other.mayBeAbsent, !member.mayBeAbsent {
        return Misfit(reason: "\(shown(memberPath)) may be left out")
      }
      pairs.append(Pair(writer: other.type.unwrapped, reader: member.type.unwrapped, path: memberPath))
    }
    return nil
  }

  private func otherType(_ path: String) -> Misfit {
    Misfit(reason: path.contains(".") ? "\(shown(path)) has another type" : "")
  }

  private func place(_ path: String) -> String { path.contains(".") ? " in \(shown(path))" : "" }

  /// A path as messages name it.
  private func shown(_ path: String) -> String { path.hasPrefix(".") ? "'\(path.dropFirst())'" : "'\(path)'" }
}
