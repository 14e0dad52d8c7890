import GraphCore

/// Returns the number of steps from a row to every row, −1 where there is no path.
func breadthFirstHops(
  from start: Int, forward: CompressedRows, backward: CompressedRows, execution: Execution
) throws -> [Int32] {
  try Task.checkCancellation()
  let n = forward.rowCount
  var hops = [Int32](repeating: -1, count: n)
  let offsets = forward.offsets
  let targets = forward.targets
  let queue = UnsafeMutablePointer<UInt32>.allocate(capacity: n)
  defer { queue.deallocate() }
  hops.withUnsafeMutableBufferPointer { hops in
    var head = 0
    var tail = 1
    queue[0] = UInt32(start)
    hops[start] = 0
    while head < tail {
      let row = Int(queue[head])
      head += 1
      let next = hops[row] + 1
      for arc in offsets[row]..<offsets[row + 1] {
        let target = Int(targets[arc])
        if hops[target] < 0 {
          hops[target] = next
          queue[tail] = UInt32(target)
          tail += 1
        }
      }
    }
  }
  return hops
}
