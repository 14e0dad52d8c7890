import Foundation
import Synchronization
import TarapKit

/// Progress of long work, on one line of a terminal; nothing in a pipe.
enum Progress {
  /// Returns a way to run that shows how far the work is once it has taken a second.
  static func execution(_ work: String) -> Execution {
    guard StandardError.isTerminal else { return .automatic }
    let start = ContinuousClock.now
    let shown = Mutex(-1)
    return Execution { share in
      guard start.duration(to: .now) > .seconds(1) else { return }
      let percent = Int(share * 100)
      let isNew = shown.withLock { last in
        defer { last = percent }
        return last != percent
      }
      guard isNew else { return }
      StandardError.write("\r\(work): \(percent) %" + (percent >= 100 ? "\r\u{1B}[K" : ""))
    }
  }
}
