import Foundation
import Synchronization

/// Ends the process if one input takes too long or too much memory; the input stays in its folder.
final class Watchdog: Sendable {
  /// The longest that an input may take, in seconds of the processor: the machine may be busy.
  static let timeLimit = 5.0
  /// The longest that it may take by the clock, in seconds.
  static let clockLimit = 120.0
  /// The most memory that the process may hold, in KB.
  static let memoryLimit = 2 << 20

  /// Why a process ended, as its exit status.
  enum Verdict: Int32 {
    case clean = 0
    case unbalanced = 10
    case hang = 11
    case memory = 12
  }

  private let began = Mutex((processor: Watchdog.processorTime, clock: ContinuousClock.now))

  init() {
    let thread = Thread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 0.1)
        let began = began.withLock { $0 }
        if Self.processorTime - began.processor > Self.timeLimit
          || (ContinuousClock.now - began.clock) / .seconds(1) > Self.clockLimit
        {
          Self.end(.hang)
        }
        if Self.residentMemory > Self.memoryLimit { Self.end(.memory) }
      }
    }
    thread.start()
  }

  /// Says that the next input begins.
  func restart() { began.withLock { $0 = (Self.processorTime, .now) } }

  /// The processor time that the process has used, in seconds.
  static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  static func end(_ verdict: Verdict) -> Never { _exit(verdict.rawValue) }

  /// The memory that the process holds now, in KB.
  static var residentMemory: Int {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return (text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4
  }

  /// The most memory that the process has held, in KB.
  static var peakMemory: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage.ru_maxrss
  }
}
