#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The few calls of the operating system that reading and writing files take.
enum FileSystem {
  enum EntryKind {
    case file
    case folder
    case symbolicLink
    /// A pipe, a socket, a device.
    case other
  }

  /// What tells a file or folder from every other one, whatever path leads to it.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  struct Entry {
    let kind: EntryKind
    let identity: Identity
    /// The permission bits.
    let permissions: UInt32
    /// In bytes.
    let size: Int
  }

  /// What a path leads to, or `nil` where there is nothing.
  ///
  /// - Parameter followsLinks: whether a symbolic link stands for what it points to.
  /// - Throws: `SystemError` where the path exists, or may exist, and cannot be looked at.
  static func entry(at path: String, followsLinks: Bool = true) throws(SystemError) -> Entry? {
    var information = stat()
    let result = followsLinks ? stat(path, &information) : lstat(path, &information)
    guard result == 0 else {
      // ENOTDIR: a part of the path is a file, so that nothing can be below it.
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SystemError.last
    }
    return Entry(information)
  }

  /// What an open file is; `nil` where the system does not say.
  static func openedEntry(_ descriptor: Int32) -> Entry? {
    var information = stat()
    return fstat(descriptor, &information) == 0 ? Entry(information) : nil
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: String) throws(SystemError) -> [String] {
    guard let stream = opendir(folder) else { throw SystemError.last }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemError.last }
        break
      }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// All bytes of a regular file.
  ///
  /// - Throws: `SystemError` also for folders, pipes and devices, which are never waited for.
  static func contents(of path: String) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError.last }
    defer { close(descriptor) }

    guard let entry = openedEntry(descriptor) else { throw SystemError.last }
    switch entry.kind {
    case .file: break
    case .folder: throw SystemError(reason: "Is a folder")
    case .symbolicLink, .other: throw SystemError(reason: "Not a regular file")
    }
    // One byte more than the size, so that the read that finds the end needs no second buffer.
    guard entry.size < mostBytes else { throw SystemError(reason: "4 GiB or larger") }
    return try rest(of: descriptor, expectedCount: entry.size + 1)
  }

  /// All bytes that standard input has, whatever it is: a pipe is waited for.
  static func standardInput() throws(SystemError) -> [UInt8] {
    try rest(of: 0, expectedCount: 64 * 1024)
  }

  /// Offsets into a source have 32 bits.
  private static let mostBytes = Int(UInt32.max)

  private static func rest(of descriptor: Int32, expectedCount: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = expectedCount
    while true {
      var failure: SystemError?
      var readCount = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while true {
          readCount = read(descriptor, buffer.baseAddress, buffer.count)
          if readCount >= 0 { break }
          if errno == EINTR { continue }
          failure = SystemError.last
          break
        }
        count = max(0, readCount)
      }
      if let failure { throw failure }
      if readCount == 0 { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count < mostBytes else { throw SystemError(reason: "4 GiB or larger") }
      capacity = 64 * 1024
    }
  }

  /// Writes a file so that a reader sees either the old bytes or the new ones: into a temporary file beside it, which
  /// then takes its name. The permissions of a file that is replaced stay.
  static func replaceFile(at path: String, with bytes: [UInt8]) throws(SystemError) {
    let permissions = try entry(at: path)?.permissions
    let temporary = Path.join(Path.parent(of: path), ".\(Path.lastComponent(of: path)).sfgen-\(getpid())")
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var descriptor = open(temporary, flags, 0o666)
    if descriptor < 0, errno == EEXIST {
      // A run that was stopped left it behind.
      unlink(temporary)
      descriptor = open(temporary, flags, 0o666)
    }
    guard descriptor >= 0 else { throw SystemError.last }
    var failure: SystemError?
    if let permissions, fchmod(descriptor, mode_t(permissions)) != 0 { failure = SystemError.last }
    do throws(SystemError) {
      try write(bytes, to: descriptor)
    } catch {
      failure = error
    }
    // Some file systems report only here that there was no room.
    if close(descriptor) != 0, failure == nil { failure = SystemError.last }
    if failure == nil, rename(temporary, path) != 0 { failure = SystemError.last }
    if let failure {
      unlink(temporary)
      throw failure
    }
  }

  /// Writes all bytes to an open file.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var failure: SystemError?
    bytes.withUnsafeBytes { buffer in
      var remaining = buffer[...]
      while !remaining.isEmpty {
        let count = platformWrite(descriptor, UnsafeRawBufferPointer(rebasing: remaining).baseAddress, remaining.count)
        if count >= 0 {
          remaining = remaining.dropFirst(count)
        } else if errno == EAGAIN {
          // Standard output may be a terminal that another program made non-blocking.
          var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&request, 1, -1)
        } else if errno != EINTR {
          failure = SystemError.last
          return
        }
      }
    }
    if let failure { throw failure }
  }

  /// Creates a folder and every missing one above it.
  static func createFolder(_ path: String) throws(SystemError) {
    if let entry = try entry(at: path) {
      guard entry.kind == .folder else { throw SystemError(reason: "Not a folder") }
      return
    }
    let parent = Path.parent(of: path)
    if parent != path { try createFolder(parent) }
    // Another run may have created it in the meantime.
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw SystemError.last }
  }

  static func removeFile(_ path: String) throws(SystemError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw SystemError.last }
  }

  /// Removes a folder where it is empty.
  ///
  /// - Returns: whether it is gone.
  static func removeFolderIfEmpty(_ path: String) -> Bool { rmdir(path) == 0 }

  /// The absolute path of what a path leads to, without symbolic links.
  static func realPath(of path: String) throws(SystemError) -> String {
    guard let real = realpath(path, nil) else { throw SystemError.last }
    defer { free(real) }
    return String(cString: real)
  }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// The absolute path of the working folder.
  static func workingFolder() throws(SystemError) -> String {
    guard let path = getcwd(nil, 0) else { throw SystemError.last }
    defer { free(path) }
    return String(cString: path)
  }
}

extension FileSystem.Entry {
  fileprivate init(_ information: stat) {
    let mode = UInt32(information.st_mode)
    kind =
      switch mode & UInt32(S_IFMT) {
      case UInt32(S_IFREG): .file
      case UInt32(S_IFDIR): .folder
      case UInt32(S_IFLNK): .symbolicLink
      default: .other
      }
    identity = FileSystem.Identity(
      device: UInt64(truncatingIfNeeded: information.st_dev), number: UInt64(truncatingIfNeeded: information.st_ino))
    permissions = mode & 0o777
    size = Int(information.st_size)
  }
}

extension SystemError {
  /// What the last call of the operating system on this thread failed with.
  static var last: SystemError {
    SystemError(reason: String(cString: strerror(errno)), isBrokenPipe: errno == EPIPE)
  }
}

/// `write(2)`, under a name that the methods here do not have.
private func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
