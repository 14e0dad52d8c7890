#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a call runs: on how many threads, and whom it tells of its progress.
///
/// Results never depend on the number of threads: work is cut into chunks by the size of the
/// problem alone, and sums over chunks are taken in chunk order. A call stops with
/// `CancellationError` when the task it was called from is cancelled.
public struct Execution: Sendable {
  /// The number of threads, at least 1.
  public var threads: Int

  /// Called now and then with the share of the work that is done, from 0 to 1, on the thread that
  /// made the call.
  public var progress: (@Sendable (Double) -> Void)?

  /// Creates a way to run.
  ///
  /// - Parameters:
  ///   - threads: The number of threads; by default all cores of the machine.
  ///   - progress: Whom to tell of the share done.
  public init(threads: Int? = nil, progress: (@Sendable (Double) -> Void)? = nil) {
    self.threads = max(1, threads ?? Self.coreCount)
    self.progress = progress
  }

  /// All cores, no progress messages.
  public static let automatic = Execution()

  /// The number of cores that this process may use.
  public static let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
