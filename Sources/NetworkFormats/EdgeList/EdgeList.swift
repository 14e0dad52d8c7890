public import GraphCore
import StakeholderModel

/// The edges of a CSV file with one edge per record, in columns: the fast way from a file to a
/// graph.
///
/// ```swift
/// let list = try EdgeList(csv: "ties.csv", options: EdgeListOptions(hasHeader: true))
/// let graph = try list.snapshot()
/// print(list.labels[0], graph.degree(of: 0))
/// ```
///
/// The same files are good as for ``CSVReader``, with the same messages where one is not. Files
/// without quotes, whose columns are source, target and perhaps strength, are read in pieces on
/// several threads; all others record by record. Nothing of the result tells which way it was, or
/// how many threads there were.
public struct EdgeList: Sendable {
  /// The number of nodes: of labels, or one more than the largest number.
  public let nodeCount: Int

  /// The labels of the nodes; none if the file holds node numbers.
  public let labels: NodeLabels

  let columns: EdgeColumns

  init(nodeCount: Int, labels: NodeLabels, columns: EdgeColumns) {
    self.nodeCount = nodeCount
    self.labels = labels
    self.columns = columns
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: What its columns hold.
  ///   - execution: How to run.
  /// - Throws: `DataError` with the place if there is no such file, it is no CSV, an end of an edge
  ///   is missing or no node number, or a strength is no finite number of at least 0;
  ///   `CancellationError`.
  /// - Complexity: O(length of the file) time; 8 bytes of memory per edge, 16 with strengths, and
  ///   as much again while reading.
  public init(
    csv path: String, options: EdgeListOptions = EdgeListOptions(),
    execution: Execution = .automatic
  ) throws {
    let reader = try CSVReader(path: path, options: options.csv)
    let pieces = try FilePieces(path: path)
    self = try Self.read(reader, pieces: pieces, options: options, execution: execution)
  }

  /// Reads bytes in memory.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of a CSV file.
  ///   - file: What messages call them.
  ///   - options: What its columns hold.
  ///   - execution: How to run.
  /// - Throws: As ``init(csv:options:execution:)``.
  /// - Complexity: As ``init(csv:options:execution:)``.
  public init(
    bytes: [UInt8], file: String, options: EdgeListOptions = EdgeListOptions(),
    execution: Execution = .automatic
  ) throws {
    let reader = try CSVReader(bytes: bytes, file: file, options: options.csv)
    let pieces = FilePieces(bytes: bytes)
    self = try Self.read(reader, pieces: pieces, options: options, execution: execution)
  }

  private static func read(
    _ reader: consuming CSVReader, pieces: FilePieces?, options: EdgeListOptions,
    execution: Execution
  ) throws -> EdgeList {
    if let pieces,
      let fast = EdgeListScanner(
        pieces: pieces, delimiter: reader.delimiter, options: options, execution: execution),
      let list = try fast.list()
    {
      return list
    }
    return try CarefulEdgeReading(options: options).list(reader)
  }

  /// The number of edges, loops and repeated ones among them.
  public var count: Int { columns.count }

  /// An edge, in the order of the file; its strength is 1 if none was read.
  ///
  /// - Parameter index: The number of its record, from 0, the header not counted.
  public subscript(index: Int) -> Edge { columns[index] }

  /// Builds the graph.
  ///
  /// Loops are dropped and parallel edges merged; `construction` counts both.
  ///
  /// - Parameters:
  ///   - direction: Whether edges have a direction.
  ///   - parallelEdges: What to do with several edges of one pair.
  ///   - execution: How to run.
  /// - Returns: The graph, with strengths if they were read.
  /// - Throws: `AnalysisError` if there are parallel edges and the rule is `.reject`, or there are
  ///   too many nodes; `CancellationError`.
  /// - Complexity: O(*n* + *m*) time and space.
  public func snapshot(
    direction: GraphSnapshot.Direction = .undirected,
    parallelEdges: ParallelEdgeRule = .strongest, execution: Execution = .automatic
  ) throws -> GraphSnapshot {
    try GraphSnapshot(
      nodeCount: nodeCount, direction: direction, columns: columns, parallelEdges: parallelEdges,
      execution: execution)
  }
}
