import CSFGenSystem
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs another program, without a shell, and waits for it.
struct Subprocess {
  /// What a program that has ended left behind.
  struct Outcome {
    /// The exit status; 128 and the number of a signal that ended it.
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  private static let pieceSize = 64 * 1024

  private var writingEnd: Int32
  private var input: ArraySlice<UInt8>
  private var output: [UInt8] = []
  private var errors: [UInt8] = []

  /// - Parameters:
  ///   - program: A name that the environment's path finds.
  ///   - input: What its standard input holds.
  /// - Throws: `SystemError` where it cannot be started, as when there is no such program.
  static func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws(SystemError) -> Outcome {
    let inputPipe = try Pipe()
    defer { inputPipe.close() }
    let outputPipe = try Pipe()
    defer { outputPipe.close() }
    let errorPipe = try Pipe()
    defer { errorPipe.close() }
    let process = try start(
      program, arguments, descriptors: [inputPipe.readingEnd, outputPipe.writingEnd, errorPipe.writingEnd])
    inputPipe.closeReadingEnd()
    outputPipe.closeWritingEnd()
    errorPipe.closeWritingEnd()

    var exchange = Subprocess(writingEnd: inputPipe.writingEnd, input: input[...])
    let failure = exchange.exchange(inputPipe, outputPipe.readingEnd, errorPipe.readingEnd)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if let failure { throw failure }
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: exchange.output, errors: exchange.errors)
  }

  private init(writingEnd: Int32, input: ArraySlice<UInt8>) {
    self.writingEnd = writingEnd
    self.input = input
  }

  private static func start(
    _ program: String, _ arguments: [String], descriptors: [Int32]
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let result = posix_spawnp(&process, program, &actions, nil, &words, sfgen_environment())
    guard result == 0 else { throw SystemError(reason: String(cString: strerror(result))) }
    return process
  }

  /// Writes and reads at the same time: a program that nobody listens to would wait for ever.
  private mutating func exchange(_ pipe: Pipe, _ outputEnd: Int32, _ errorEnd: Int32) -> SystemError? {
    _ = fcntl(writingEnd, F_SETFL, fcntl(writingEnd, F_GETFL) | O_NONBLOCK)
    var outputEnd = outputEnd
    var errorEnd = errorEnd
    while outputEnd >= 0 || errorEnd >= 0 {
      if writingEnd >= 0, input.isEmpty {
        pipe.closeWritingEnd()
        writingEnd = -1
      }
      // A negative descriptor is passed over.
      var requests = [
        pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errorEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: writingEnd, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&requests, nfds_t(requests.count), -1) >= 0 else {
        if errno == EINTR { continue }
        return SystemError.last
      }
      if requests[0].revents != 0, !Self.read(outputEnd, into: &output) { outputEnd = -1 }
      if requests[1].revents != 0, !Self.read(errorEnd, into: &errors) { errorEnd = -1 }
      if requests[2].revents != 0 { writePiece() }
    }
    return nil
  }

  /// Writes what the pipe takes. A program that has closed its input wants no more.
  private mutating func writePiece() {
    let piece = input.prefix(Self.pieceSize)
    let count = piece.withUnsafeBytes { write(writingEnd, $0.baseAddress, $0.count) }
    if count >= 0 {
      input = input.dropFirst(count)
    } else if errno != EAGAIN, errno != EINTR {
      input = []
    }
  }

  /// - Returns: `false` at the end.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, filled in
      count = platformRead(descriptor, buffer.baseAddress, buffer.count)
      filled = max(0, count)
    }
    bytes += piece
    return count > 0 || count < 0 && errno == EINTR
  }
}

/// Two ends that other programs which are started do not inherit.
private final class Pipe {
  private(set) var readingEnd: Int32
  private(set) var writingEnd: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError.last }
    (readingEnd, writingEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  func closeReadingEnd() {
    if readingEnd >= 0 { platformClose(readingEnd) }
    readingEnd = -1
  }

  func closeWritingEnd() {
    if writingEnd >= 0 { platformClose(writingEnd) }
    writingEnd = -1
  }

  func close() {
    closeReadingEnd()
    closeWritingEnd()
  }
}

/// `read(2)` and `close(2)`, under names that the methods here do not have.
private func platformRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}

private func platformClose(_ descriptor: Int32) { close(descriptor) }
