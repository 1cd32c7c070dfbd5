#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Synchronization

/// A part of a scan that one thread does in one go.
enum ScanTask {
  /// A folder with those in it, of which some become tasks of their own.
  case folder(root: Int, path: String)
  /// Some files of a folder that has many.
  case files(root: Int, folder: String, names: [String])
  /// A file that the project names itself, or that only a symbolic link leads to.
  case file(root: Int, path: String, order: Int)
}

/// The tasks that are left, shared by the threads of a scan.
///
/// The newest is taken first, so that few are held at a time, however large the tree is.
final class ScanQueue: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var tasks: [ScanTask]
  private var workingCount = 0
  private let idleCount = Atomic<Int>(0)

  init(_ tasks: [ScanTask]) {
    self.tasks = tasks.reversed()
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(mutex)
    change.deallocate()
    mutex.deallocate()
  }

  /// Whether a thread waits for work: then large tasks are worth splitting.
  var hasIdleThreads: Bool { idleCount.load(ordering: .relaxed) > 0 }

  func add(_ task: ScanTask) {
    pthread_mutex_lock(mutex)
    tasks.append(task)
    if hasIdleThreads { pthread_cond_signal(change) }
    pthread_mutex_unlock(mutex)
  }

  /// Waits for a task; `nil` where all are done, which is when no thread works any more that could add one.
  func take() -> ScanTask? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while tasks.isEmpty {
      if workingCount == 0 { return nil }
      idleCount.add(1, ordering: .relaxed)
      pthread_cond_wait(change, mutex)
      idleCount.subtract(1, ordering: .relaxed)
    }
    workingCount += 1
    return tasks.removeLast()
  }

  /// Says that a task that was taken is done.
  func finish() {
    pthread_mutex_lock(mutex)
    workingCount -= 1
    if workingCount == 0, tasks.isEmpty { pthread_cond_broadcast(change) }
    pthread_mutex_unlock(mutex)
  }
}
