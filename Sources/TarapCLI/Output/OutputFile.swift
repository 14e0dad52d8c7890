import Foundation
import TarapKit

/// Where a command's result goes.
enum OutputFile {
  /// Writes a result to a file, whole or not at all, or to standard output.
  static func write(_ bytes: Data, to path: String?) throws {
    guard let path else {
      FileHandle.standardOutput.write(bytes)
      return
    }
    do {
      // Written beside its place and then moved there, so that nobody ever sees half a file.
      try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw DataError(
        .cannotWrite,
        [
          Problem(
            at: Place(file: path), "cannot write the file (\(reason(error)))",
            remedy: "check that its folder exists and may be written to")
        ])
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying =
      (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
    return underlying.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(underlying.code))) : error.localizedDescription
  }
}
