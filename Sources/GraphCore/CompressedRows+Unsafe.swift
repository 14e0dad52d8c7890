/// Rows of arcs in three flat buffers: where each row starts, the arcs' targets, and their
/// strengths.
///
/// The buffers never change after `init`, which is what makes sharing them between threads safe.
/// They are raw memory and not arrays because kernels read them from several modules in their
/// innermost loops: a pointer costs 0.6 ns per arc, an array in a struct 0.8, in a class 1.0.
package final class CompressedRows: @unchecked Sendable {
  package let rowCount: Int
  /// `rowCount + 1` positions; row *r* is `offsets[r] ..< offsets[r + 1]`.
  package let offsets: UnsafePointer<Int>
  /// The rows that arcs lead to, rising within a row.
  package let targets: UnsafePointer<UInt32>
  /// One strength per arc, or `nil` in a graph without strengths.
  package let strengths: UnsafePointer<Double>?

  private let owner: Owner

  /// Who frees the buffers.
  private enum Owner {
    case pages(PagedBuffer<Int>, PagedBuffer<UInt32>, PagedBuffer<Double>?)
    case rows
  }

  /// Keeps buffers that were filled before.
  package init(
    rowCount: Int, offsets: PagedBuffer<Int>, targets: PagedBuffer<UInt32>,
    strengths: PagedBuffer<Double>?
  ) {
    self.rowCount = rowCount
    self.offsets = UnsafePointer(offsets.start)
    self.targets = UnsafePointer(targets.start)
    self.strengths = strengths.map { UnsafePointer($0.start) }
    owner = .pages(offsets, targets, strengths)
  }

  /// Takes over buffers made with `allocate(capacity:)`.
  package init(
    rowCount: Int, adoptingOffsets offsets: UnsafeMutablePointer<Int>,
    targets: UnsafeMutablePointer<UInt32>, strengths: UnsafeMutablePointer<Double>?
  ) {
    self.rowCount = rowCount
    self.offsets = UnsafePointer(offsets)
    self.targets = UnsafePointer(targets)
    self.strengths = strengths.map { UnsafePointer($0) }
    owner = .rows
  }

  deinit {
    guard case .rows = owner else { return }
    offsets.deallocate()
    targets.deallocate()
    strengths?.deallocate()
  }

  package var arcCount: Int { offsets[rowCount] }
  package var isWeighted: Bool { strengths != nil }

  package func length(_ row: Int) -> Int { offsets[row + 1] - offsets[row] }

  package func targets(of row: Int) -> [UInt32] {
    Array(UnsafeBufferPointer(start: targets + offsets[row], count: length(row)))
  }

  package func strength(row: Int, position: Int) -> Double {
    strengths.map { $0[offsets[row] + position] } ?? 1
  }

  package func strength(from row: Int, to target: UInt32) -> Double? {
    var low = offsets[row]
    var high = offsets[row + 1]
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < target { low = middle + 1 } else { high = middle }
    }
    guard low < offsets[row + 1], targets[low] == target else { return nil }
    return strengths.map { $0[low] } ?? 1
  }
}
