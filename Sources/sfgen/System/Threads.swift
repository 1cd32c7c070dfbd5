import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Work that is spread over the processor's cores.
enum Threads {
  /// The stack of a worker: parsing descends into nested source text, and the default of some systems is 128 KiB.
  private static let stackSize = 64 << 20

  /// Runs work on a number of threads, and waits for all of them.
  ///
  /// - Parameter work: gets the thread's number, from 0.
  static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    var threads: [pthread_t] = []
    for index in 0..<count {
      if let thread = start(Work { work(index) }) {
        threads.append(thread)
      } else {
        // Where no thread can be started this one does its work.
        work(index)
      }
    }
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Runs some jobs on all cores, and returns what they return in their order. Those that take longest belong in front.
  static func map<Value: Sendable>(_ jobs: [@Sendable () -> Value]) -> [Value] {
    let threadCount = min(jobs.count, ProcessEnvironment.processorCount)
    guard threadCount > 1 else { return jobs.map { $0() } }
    let results = JobResults<Value>(count: jobs.count)
    run(threadCount) { _ in
      while let index = results.next() { results.set(jobs[index](), at: index) }
    }
    return results.all
  }

  private static func start(_ work: Work) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)

    let argument = Unmanaged.passRetained(work)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let result = pthread_create(&thread, &attributes, runWork, argument.toOpaque())
    guard result == 0 else {
      argument.release()
      return nil
    }
    return thread
  }
}

private final class JobResults<Value: Sendable>: Sendable {
  private let values: Mutex<[Value?]>
  private let started = Atomic<Int>(0)
  private let count: Int

  init(count: Int) {
    self.count = count
    values = Mutex(Array(repeating: nil, count: count))
  }

  /// The job that is to be run next.
  func next() -> Int? {
    let index = started.add(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  var all: [Value] { values.withLock { $0.compactMap { $0 } } }

  func set(_ value: Value, at index: Int) { values.withLock { $0[index] = value } }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

#if canImport(Darwin)
  private func runWork(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }
#else
  private func runWork(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
    return nil
  }
#endif
