/// Every task, by family; a new family adds its array here.
let allTasks: [BenchmarkTask] = [
  buildingTasks,
  fileTasks,
  pathTasks,
].flatMap { $0 }
