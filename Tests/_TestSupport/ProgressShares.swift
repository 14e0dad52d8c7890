public import GraphCore
import Synchronization

/// What a call told of its progress.
public final class ProgressShares: Sendable {
  private let shares = Mutex<[Double]>([])

  /// Hears nothing yet.
  public init() {}

  /// A way to run on one thread that is listened to.
  public var execution: Execution {
    Execution(threads: 1, progress: { share in self.shares.withLock { $0.append(share) } })
  }

  /// Whether there were messages, from 0 to 1 and never back, and the last was that all is done.
  public var areComplete: Bool {
    shares.withLock { $0 == $0.sorted() && ($0.first ?? -1) >= 0 && $0.last == 1 }
  }
}
