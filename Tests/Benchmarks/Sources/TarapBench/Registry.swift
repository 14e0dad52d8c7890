/// Every task, by family; a new family adds its array here.
let allTasks: [BenchmarkTask] = [
  buildingTasks,
  pathTasks,
<<<<<<< HEAD
  statisticsTasks,
  calibrationTasks,
=======
  spectralTasks,
  structureTasks,
  communityTasks,
  profileTasks,
>>>>>>> spectral
].flatMap { $0 }
