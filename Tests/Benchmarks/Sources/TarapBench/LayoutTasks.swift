import GraphAlgorithms
import GraphCore

/// Layouts of any graph; `layouts.py` compares their stress and crossings with the peers'.
let layoutTasks: [BenchmarkTask] = [
  layout("stress_layout") { try $0.stressLayout(execution: $1) },
  layout("spring_layout") { try $0.springLayout(execution: $1) },
]

private func layout(
  _ name: String, _ place: @escaping @Sendable (GraphSnapshot, Execution) throws -> GraphLayout
) -> BenchmarkTask {
  BenchmarkTask(name) { input in
    let graph = try input.graph()
    return {
      let layout = try place(graph, input.execution)
      return { layout.x + layout.y }
    }
  }
}
