/// Every task, by family; a new family adds its array here.
let allTasks: [BenchmarkTask] = [
  buildingTasks,
  fileTasks,
  pathTasks,
  statisticsTasks,
  calibrationTasks,
  spectralTasks,
  structureTasks,
  communityTasks,
  profileTasks,
  layoutTasks,
].flatMap { $0 }
