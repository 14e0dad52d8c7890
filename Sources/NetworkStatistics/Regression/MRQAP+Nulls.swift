import GraphCore

extension MRQAPRegression {
  /// The pivots of a predictor under permutations of what the others leave of it.
  func semiPartialledNulls(_ term: Int, execution: Execution) throws -> [Double] {
    var others = OrthonormalBasis()
    for (number, column) in columns.enumerated() where number != term + 1 {
      _ = others.append(column)
    }
    let residual = others.residual(of: columns[term + 1])
    let matrix = layout.values(residual)
    guard options.model == .linear, layout.isComplete else {
      let rest = columns.indices.filter { $0 != term + 1 }.map { columns[$0] }
      return try execution.draws(plan.count, chunkSize: 4) { draw in
        pivot(of: matrix, permutedBy: plan.permutation(draw), others: rest)
      }
    }
    // By the theorem of Frisch, Waugh and Lovell only three numbers change: e^π · y without the
    // others, and the share of e^π in their space. The sum of e^π over all cells stays 0, so that
    // the constant, the first of the basis, needs no product.
    let response = others.residual(of: response)
    let fixed = [layout.values(response)] + others.columns.dropFirst().map(layout.values)
    let kernel = PermutedProductsKernel(
      permuted: matrix, fixed: fixed, size: layout.size, direction: layout.direction)
    let products = try kernel.products(plan, execution: execution)
    let squares = Vector.dot(residual, residual)
    let total = Vector.dot(response, response)
    let freedom = Double(layout.cells.count - columns.count)
    let width = fixed.count
    return (0..<plan.count).map { draw in
      var left = squares
      for number in 1..<max(1, width) {
        left -= products[draw * width + number] * products[draw * width + number]
      }
      let product = products[draw * width]
      let rest = total - product * product / left
      guard left > 1e-12 * squares, rest > 0 else { return .nan }
      return product / (left * rest / freedom).squareRoot()
    }
  }

  /// The pivot of a permuted residual beside the other columns, over the cells where it is present.
  private func pivot(
    of matrix: [Double], permutedBy permutation: [Int], others: [[Double]]
  ) -> Double {
    var present: [Int] = []
    var moved: [Double] = []
    present.reserveCapacity(layout.cells.count)
    moved.reserveCapacity(layout.cells.count)
    for (index, cell) in layout.cells.enumerated() {
      let value = matrix[permutation[cell.row] * layout.size + permutation[cell.column]]
      guard !value.isNaN else { continue }
      present.append(index)
      moved.append(value)
    }
    let isWhole = present.count == layout.cells.count
    let outcome = isWhole ? response : present.map { response[$0] }
    let rest = isWhole ? others : others.map { column in present.map { column[$0] } }
    let statistics = CellFit.statistics(options.model, outcome: outcome, columns: rest + [moved])
    return statistics?.last ?? .nan
  }

  /// The pivots of every predictor under permutations of the outcome.
  func outcomeNulls(execution: Execution) throws -> [[Double]] {
    let pivots =
      options.model == .linear && layout.isComplete
      ? try completeOutcomePivots(execution: execution)
      : try execution.draws(plan.count, chunkSize: 4) { outcomePivots(plan.permutation($0)) }
    return predictors.indices.map { term in pivots.map { $0[term] } }
  }

  private func completeOutcomePivots(execution: Execution) throws -> [[Double]] {
    var basis = OrthonormalBasis()
    for column in columns { _ = basis.append(column) }
    let mean = response.reduce(0, +) / Double(response.count)
    let centred = response.map { $0 - mean }
    let kernel = PermutedProductsKernel(
      permuted: layout.values(centred), fixed: basis.columns.dropFirst().map(layout.values),
      size: layout.size, direction: layout.direction)
    let products = try kernel.products(plan, execution: execution)
    let total = Vector.dot(centred, centred)
    let inverse = basis.inverseTriangle
    let freedom = Double(layout.cells.count - columns.count)
    let width = predictors.count
    return (0..<plan.count).map { draw in
      let shares = Array(products[draw * width..<(draw + 1) * width])
      let rest = total - Vector.dot(shares, shares)
      guard rest > 0 else { return [Double](repeating: .nan, count: width) }
      return (1...width).map { term in
        let row = Array(inverse[term].dropFirst())
        return Vector.dot(row, shares) / (Vector.dot(row, row) * rest / freedom).squareRoot()
      }
    }
  }

  private func outcomePivots(_ permutation: [Int]) -> [Double] {
    let all = outcome.values
    let size = layout.size
    var outcomes: [Double] = []
    var cells: [Int] = []
    for (index, cell) in predictorLayout.cells.enumerated() {
      let value = all[permutation[cell.row] * size + permutation[cell.column]]
      guard !value.isNaN else { continue }
      outcomes.append(value)
      cells.append(index)
    }
    let rest = predictorColumns.map { column in cells.map { column[$0] } }
    let statistics = CellFit.statistics(options.model, outcome: outcomes, columns: rest)
    return statistics.map { Array($0.dropFirst()) }
      ?? [Double](repeating: .nan, count: predictors.count)
  }
}
