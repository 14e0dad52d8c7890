import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Execution {
  /// Runs the body over 0 ..< `count` in chunks of `size`, on several threads.
  ///
  /// The body gets a chunk's number and range. Chunks are handed out as threads get free; whatever
  /// the body writes must depend on the chunk alone.
  ///
  /// - Throws: `CancellationError` if the calling task was cancelled; some chunks are then undone.
  package func forEachChunk(
    of count: Int, size: Int, _ body: (_ chunk: Int, _ range: Range<Int>) -> Void
  ) throws {
    try forEachChunk(of: count, size: size) { chunk, range, _ in body(chunk, range) }
  }

  /// Runs the body over chunks as above, and tells it which worker, 0 ..< `threads`, runs it, so
  /// that scratch memory can be kept per worker.
  package func forEachChunk(
    of count: Int, size: Int,
    _ body: (_ chunk: Int, _ range: Range<Int>, _ worker: Int) -> Void
  ) throws {
    try Task.checkCancellation()
    guard count > 0 else { return }
    let chunkCount = (count + size - 1) / size
    let workers = min(threads, chunkCount)
    @Sendable func range(_ chunk: Int) -> Range<Int> {
      chunk * size..<min(count, (chunk + 1) * size)
    }
    if workers == 1 {
      for chunk in 0..<chunkCount {
        body(chunk, range(chunk), 0)
        progress?(Double(chunk + 1) / Double(chunkCount))
        if Task.isCancelled { throw CancellationError() }
      }
      return
    }
    let next = Atomic<Int>(0)
    let cancelled = Atomic<Bool>(false)
    // The calling thread always takes part, and only there does `Task.isCancelled` see the task.
    let caller = pthread_self()
    withoutActuallyEscaping(body) { body in
      // Kernels capture pointers, which are not `Sendable`; each chunk writes what only it writes.
      nonisolated(unsafe) let body = body
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        let isCaller = pthread_equal(pthread_self(), caller) != 0
        while !cancelled.load(ordering: .relaxed) {
          let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard chunk < chunkCount else { return }
          body(chunk, range(chunk), worker)
          if isCaller {
            progress?(Double(min(chunkCount, next.load(ordering: .relaxed))) / Double(chunkCount))
            if Task.isCancelled { cancelled.store(true, ordering: .relaxed) }
          }
        }
      }
    }
    if cancelled.load(ordering: .relaxed) { throw CancellationError() }
  }
}
