/// Paths as text, `/`-separated. Nothing here looks at the disk.
enum Path {
  static func isAbsolute(_ path: String) -> Bool { path.hasPrefix("/") }

  /// A path below a folder; an absolute path stands for itself.
  static func join(_ folder: String, _ path: String) -> String {
    if isAbsolute(path) || folder.isEmpty || folder == "." { return normalized(path) }
    return normalized(folder + "/" + path)
  }

  /// The same path without `.`, empty parts, and `..` that a name before it cancels; `.` for the working folder.
  static func normalized(_ path: String) -> String {
    if isNormalized(path.utf8) { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute(path) {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if isAbsolute(path) { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// Whether all parts are names. Most paths are made of others like that, and are not taken apart for it.
  private static func isNormalized(_ path: String.UTF8View) -> Bool {
    var partLength = 0
    var isMadeOfDots = true
    let names = path.first == separator ? path.dropFirst() : path[...]
    for byte in names {
      if byte == separator {
        guard partLength > 0, !isMadeOfDots else { return false }
        (partLength, isMadeOfDots) = (0, true)
      } else {
        partLength += 1
        if byte != UInt8(ascii: ".") { isMadeOfDots = false }
      }
    }
    return partLength > 0 && !isMadeOfDots
  }

  private static let separator = UInt8(ascii: "/")

  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: separator) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func lastComponent(of path: String) -> String {
    path.utf8.split(separator: separator).last.map { String(Substring($0)) } ?? path
  }

  /// Whether a path is a folder or something below it. Both are normalized.
  static func contains(_ folder: String, _ path: String) -> Bool {
    if folder == path || folder == "." && !isAbsolute(path) && !path.hasPrefix("../") && path != ".." { return true }
    return path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// What follows the folder in a path below it.
  static func relative(_ path: String, below folder: String) -> String {
    guard folder != "." else { return path }
    return String(path.dropFirst(folder == "/" ? 1 : folder.count + 1))
  }

  /// Whether a path comes before another where folders are gone through in the order of their entries' names.
  ///
  /// Everything in a folder comes before its neighbours with longer names, `a/b` before `a-b`.
  static func precedes(_ left: String, _ right: String) -> Bool {
    // Without the closures of a sequence's comparison, as paths in one folder have most of their bytes in common.
    left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in precedes(left, right) }
    }.flatMap { $0 } ?? left.utf8.lexicographicallyPrecedes(right.utf8) { rank($0) < rank($1) }
  }

  private static func precedes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < left.count, index < right.count {
      if left[index] != right[index] { return rank(left[index]) < rank(right[index]) }
      index += 1
    }
    return left.count < right.count
  }

  private static func rank(_ byte: UInt8) -> UInt8 { byte == separator ? 0 : byte }

  /// A path as messages show it: relative to the working folder where it is below it, else as it was given.
  ///
  /// - Parameter workingFolder: an absolute path.
  static func shown(_ path: String, from workingFolder: String) -> String {
    let absolute = isAbsolute(path) ? normalized(path) : normalized(workingFolder + "/" + path)
    if absolute == workingFolder { return "." }
    if contains(workingFolder, absolute) { return relative(absolute, below: workingFolder) }
    return normalized(path)
  }
}
