import GraphCore

/// Peels rows off by rising degree.
///
/// The bucket queue of Batagelj and Zaveršnik moves four numbers around for every arc. Here an arc
/// costs one decrement: what has come down to the current level goes onto a stack, and what starts
/// there is found by scanning the rows that are left, whose number falls quickly with the level.
///
/// - Parameters:
///   - rows: Undirected rows.
///   - order: Gets the rows in the order in which they are taken; each then has no more neighbours
///     among those after it than its core number.
/// - Returns: The core number of every row.
func coreNumbers(
  of rows: CompressedRows, order: RowValues<UInt32>? = nil
) -> RowValues<UInt32> {
  let n = rows.rowCount
  let offsets = rows.offsets
  let targets = rows.targets
  // A row's degree among the rows left; its core number once it is taken.
  let degrees = RowValues<UInt32>(count: n, repeating: 0)
  let degree = degrees.start
  let left = RowValues<UInt32>(count: n, repeating: 0)
  let stacked = RowValues<UInt32>(count: n + 1, repeating: 0)
  let (remaining, stack) = (left.start, stacked.start)
  for row in 0..<n {
    degree[row] = UInt32(rows.length(row))
    remaining[row] = UInt32(row)
  }
  var count = n
  var level: UInt32 = 0
  var taken = 0
  while count > 0 {
    // Rows above the level stay; rows at it go to the stack; rows below were taken before.
    var kept = 0
    var top = 0
    var smallest = UInt32.max
    for i in 0..<count {
      let row = remaining[i]
      let d = degree[Int(row)]
      remaining[kept] = row
      stack[top] = row
      kept &+= d > level ? 1 : 0
      top &+= d == level ? 1 : 0
      if d > level && d < smallest { smallest = d }
    }
    count = kept
    if top == 0 {
      level = smallest
      continue
    }
    while top > 0 {
      top &-= 1
      let row = Int(stack[top])
      if let order {
        order.start[taken] = stack[top]
        taken &+= 1
      }
      for arc in offsets[row]..<offsets[row &+ 1] {
        let target = targets[arc]
        let d = degree[Int(target)]
        guard d > level else { continue }
        degree[Int(target)] = d &- 1
        stack[top] = target
        top &+= d &- 1 == level ? 1 : 0
      }
    }
    level += 1
  }
  return degrees
}
