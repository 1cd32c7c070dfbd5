#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Synchronization

/// Work that is spread over the processor's cores.
enum Threads {
  /// The stack of a worker: parsing descends into nested source text, and the default of some systems is 128 KiB.
  private static let stackSize = 64 << 20

  /// Transforms every element, in parallel, and returns the results in the elements' order.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let results = UnsafeMutablePointer<Result?>.allocate(capacity: elements.count)
    results.initialize(repeating: nil, count: elements.count)
    defer {
      results.deinitialize(count: elements.count)
      results.deallocate()
    }
    nonisolated(unsafe) let slots = results
    let next = NextIndex()
    // Every index is taken by one thread, which alone writes the slot of that index.
    let work = Work {
      while true {
        let index = next.take()
        guard index < elements.count else { return }
        slots[index] = transform(elements[index])
      }
    }

    var threads: [pthread_t] = []
    for _ in 0..<min(ProcessEnvironment.processorCount, elements.count) {
      guard let thread = start(work) else { break }
      threads.append(thread)
    }
    // Where no thread could be started this one does the work.
    if threads.isEmpty { work.run() }
    for thread in threads { pthread_join(thread, nil) }
    return (0..<elements.count).compactMap { results[$0] }
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

private final class Work: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private final class NextIndex: Sendable {
  private let value = Atomic<Int>(0)
  func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
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
