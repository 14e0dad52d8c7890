import Foundation

/// Standard error: messages, warnings and progress, so that standard output holds results alone.
enum StandardError {
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Whether a person is watching.
  static var isTerminal: Bool { isatty(STDERR_FILENO) != 0 }
}
