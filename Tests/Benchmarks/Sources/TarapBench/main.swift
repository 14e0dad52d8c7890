import Foundation

/// Runs one task as the harness asks for it; see README.md.
func run(_ arguments: [String]) throws -> Int32 {
  if arguments.contains("--tasks") {
    for task in allTasks { print(task.name) }
    return 0
  }
  var values: [String: String] = [:]
  var index = 0
  while index + 1 < arguments.count {
    values[arguments[index]] = arguments[index + 1]
    index += 2
  }
  guard let task = allTasks.first(where: { $0.name == values["--task"] }) else { return 3 }
  let input = BenchmarkInput(
    graphPath: values["--graph"] ?? "", weightsPath: values["--weights"] ?? "",
    csvPath: values["--csv"] ?? "", sourcesPath: values["--sources"] ?? "",
    threads: values["--threads"].flatMap { Int($0) } ?? 1)
  let seconds = values["--seconds"].flatMap { Double($0) } ?? 3

  let clock = ContinuousClock()
  let memoryBefore = residentMemory()
  let loadStart = clock.now
  let timed = try task.prepare(input)
  let loadTime = loadStart.duration(to: clock.now)
  // As the harness does with the peers: at least 3 runs, at most 15, none after the seconds are up.
  let memory = residentMemory()
  var runs: [Double] = []
  var processorTimes: [Double] = []
  var answer: BenchmarkTask.Answer = { [] }
  while runs.count < 3 || (runs.count < 15 && runs.reduce(0, +) < seconds) {
    let start = clock.now
    let processorStart = processorTime()
    answer = try timed()
    processorTimes.append(processorTime() - processorStart)
    runs.append(start.duration(to: clock.now) / .seconds(1))
  }
  if let path = values["--answer"] {
    let bytes = answer().withUnsafeBytes { Data($0) }
    try bytes.write(to: URL(fileURLWithPath: path))
  }
  let times = runs.map { "\($0)" }.joined(separator: ", ")
  print(
    "{\"load_s\": \(loadTime / .seconds(1)), \"runs_s\": [\(times)], "
      + "\"cpu_s\": [\(processorTimes.map { "\($0)" }.joined(separator: ", "))], "
      + "\"info\": {\"peak_kb\": \(peakMemory()), \"resident_kb\": \(memory), "
      + "\"base_kb\": \(memoryBefore)}}")
  return 0
}

/// The processor time of all threads, in seconds; on a shared machine it says more than the clock.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// The memory that this process holds now, in KB.
func residentMemory() -> Int {
  #if os(Linux)
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4
  #else
    return peakMemory()
  #endif
}

/// The most memory that this process has held, in KB.
func peakMemory() -> Int {
  var usage = rusage()
  #if os(Linux)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  return usage.ru_maxrss
}

do {
  exit(try run(Array(CommandLine.arguments.dropFirst())))
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
