import Foundation
import Testing

struct PublishTests {
  private static let network = "Datasets/north-kazakhstan"
  /// What must not be found in any byte that is published.
  private static let traces = [
    "P_VIS", "P_DUB", "P_KHU", "P_SHO", "Виссаров", "Дубов", "Худяков", "Шоқтыбаев", "Шоктыбаев",
    "Vissarov", "Dubov", "Khudyakov", "Shoktybayev", "Надежда", "Гүлмира",
  ]

  @Test func withoutRedactItListsAndFails() throws {
    let run = try CommandRun(["publish", Self.network])
    #expect(run.status == 1)
    #expect(run.output.contains("P_DUB is a natural person"))
    #expect(run.output.contains("Datasets/north-kazakhstan/actors.csv:"))
    let clean = try CommandRun(["publish", "Datasets/classic/karate", "--accept", "private-person"])
    #expect(clean.status == 0 && clean.output == "Nothing was found that could do harm.\n")
  }

  @Test func redactedFolderHoldsNoTrace() throws {
    let folder = try TemporaryFolder()
    let output = folder.path("public")
    let run = try CommandRun(["publish", Self.network, "--redact", "-o", output])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.contents() == ["public", "public.key.csv"])
    for name in try folder.contents("public") {
      let bytes = try Data(contentsOf: folder.url.appending(path: "public/\(name)"))
      for trace in Self.traces {
        #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace) in \(name)")
      }
    }
    #expect(try folder.contents("public").contains("redactions.csv"))
    let key = folder.path("public.key.csv")
    #expect(
      try String(contentsOfFile: key, encoding: .utf8).contains("P_DUB,Надежда Дубовая,anon-"))
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    // The network is still one, and nothing is left to find in it.
    let check = try CommandRun(["check", output])
    #expect(check.status <= 1 && !check.errors.contains(" error: "), "\(check.errors)")
    #expect(try CommandRun(["publish", output]).status == 0)
    #expect(
      try CommandRun(["metrics", output, "--format", "csv"]).output
        == CommandRun(["metrics", Self.network, "--format", "csv"]).output)
  }

  @Test func pseudonymsStayWithTheKey() throws {
    let folder = try TemporaryFolder()
    for name in ["one", "two"] {
      let run = try CommandRun([
        "publish", Self.network, "--redact", "-o", folder.path(name), "--key",
        folder.path("key.csv"),
      ])
      #expect(run.status == 0, "\(run.errors)")
    }
    for name in try folder.contents("one") where name != "datapackage.json" {
      #expect(
        try Data(contentsOf: folder.url.appending(path: "one/\(name)"))
          == Data(contentsOf: folder.url.appending(path: "two/\(name)")))
    }
  }

  @Test func refusesKeysThatWouldBePublished() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun([
      "publish", Self.network, "--redact", "-o", folder.path("out"), "--key",
      folder.path("out/key.csv"),
    ])
    #expect(run.status == 64 && run.errors.contains("the key must not lie"))
    #expect(try CommandRun(["publish", Self.network, "--redact"]).status == 64)
    let typo = try CommandRun(["publish", Self.network, "--keep", "DAMY"])
    #expect(typo.status == 64 && typo.errors.contains("did you mean “DAMU”?"))
  }
}
