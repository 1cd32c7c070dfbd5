extension String {
  /// The parts between some ASCII characters, without empty ones. Names are many and nearly never have one, so that
  /// this does not look for the borders of characters.
  func parts(separatedBy separators: StaticString) -> [String] {
    let isSeparator = { byte in separators.withUTF8Buffer { $0.contains(byte) } }
    guard utf8.contains(where: isSeparator) else { return isEmpty ? [] : [self] }
    return utf8.split(whereSeparator: isSeparator).map { String(Substring($0)) }
  }
}
