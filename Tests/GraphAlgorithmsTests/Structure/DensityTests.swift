import GraphAlgorithms
import GraphCore
import Testing

struct DensityTests {
  @Test func countsTiesAmongPairs() throws {
    #expect(try ClosedForm.complete(6).density() == 1)
    #expect(try ClosedForm.path(4).density() == 0.5)
    // Density of the advice network as in Wasserman and Faust.
    let advice = try #require(try PublishedGraph.highTechAdvice.snapshot.density())
    #expect(abs(advice - 0.4524) < 5e-5)
    let karate = try #require(try PublishedGraph.karate.snapshot.density())
    #expect(abs(karate - 0.1390374) < 1e-7)
  }

  @Test func isUndefinedWithoutPairs() throws {
    #expect(try ClosedForm.path(0).density() == nil)
    #expect(try ClosedForm.path(1).density() == nil)
    #expect(try GraphSnapshot(nodeCount: 2, pairs: []).density() == 0)
  }
}
