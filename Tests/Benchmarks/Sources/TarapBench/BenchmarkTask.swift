/// One entry of the harness's task list.
struct BenchmarkTask: Sendable {
  /// The values that the harness compares, made outside the clock.
  typealias Answer = () -> [Double]
  /// What is timed.
  typealias Run = () throws -> Answer

  /// The harness's name of the task.
  let name: String
  /// Loads the input, outside the clock.
  let prepare: @Sendable (BenchmarkInput) throws -> Run

  init(_ name: String, prepare: @escaping @Sendable (BenchmarkInput) throws -> Run) {
    self.name = name
    self.prepare = prepare
  }
}

/// A failure that ends the program with a message.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
