import Foundation
import GraphvizRendering
import TarapKit

/// A folder whose network is read and drawn anew whenever its files have changed.
///
/// Nothing watches: the files' times and sizes are compared when somebody asks.
actor LiveNetwork {
  private let path: String
  private let view: @Sendable (StakeholderNetwork) -> View
  private let look: MapOptions
  private var page: LivePage
  private var stamp: [String]?

  init(
    path: String, look: MapOptions, view: @escaping @Sendable (StakeholderNetwork) -> View
  ) {
    self.path = path
    self.view = view
    self.look = look
    page = LivePage(language: look.language)
    page.title = URL(filePath: path).lastPathComponent
  }

  /// The page as the files are now.
  func current() -> LivePage {
    let found = Self.stamp(of: path)
    if found != stamp {
      stamp = found
      page.revision += 1
      redraw()
    }
    return page
  }

  private func redraw() {
    let report = DataPackageReader(path: path).report()
    page.problems = report.problems
    guard let network = report.network else { return }
    do {
      let viewed = try network.viewed(as: view(network))
      let title = network.title.text(in: look.language)
      if !title.isEmpty { page.title = title }
      let sizing = try Metric.named("betweenness", level: .actor)?
        .actorValues(MetricContext(viewed)).map { MapSizing(metric: "betweenness", measure: $0) }
      let map = try PartnershipMap(of: viewed, options: look, sizing: sizing)
      page.map = try MapDrawing.svg(map.composed(layout: MapDrawing.layout).document)
    } catch let error as DataError {
      page.problems += error.problems
    } catch {
      page.problems.append(
        Problem(at: Place(file: path), "\(error)", remedy: "the map stays as it was"))
    }
  }

  /// Name, size and time of every file that a network can be read from.
  private static func stamp(of path: String) -> [String] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    let exists = manager.fileExists(atPath: path, isDirectory: &isFolder)
    let folder = exists && !isFolder.boolValue ? (path as NSString).deletingLastPathComponent : path
    let names = (try? manager.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.sorted().filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }.map { name in
      let file = (folder as NSString).appendingPathComponent(name)
      let attributes = try? manager.attributesOfItem(atPath: file)
      let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(name) \(attributes?[.size] as? Int ?? -1) \(time)"
    }
  }
}
