public import StakeholderModel

/// A page that shows a network's map, and what is wrong with its files, and follows both.
public struct LivePage: Sendable {
  /// The language of the page.
  public let language: Language
  /// What the page is called.
  public var title = "Tarap"
  /// The last map that could be drawn, as SVG.
  public var map: String?
  /// What is wrong with the data as they are now.
  public var problems: [Problem] = []
  /// Grows with every change.
  public var revision = 0

  /// Creates an empty page.
  ///
  /// - Parameter language: The language of the page.
  public init(language: Language) { self.language = language }

  /// The whole page, which asks for ``content`` when the revision grows.
  ///
  /// - Returns: The page as HTML; its script is ``script``, at `/live.js`.
  public func html() -> String {
    let words = MapVocabulary(language: language)
    let style =
      String(decoding: PackageResources.report_css, as: UTF8.self)
      + "body { max-width: 70rem; }\n.problem { white-space: pre-wrap; }\n"
    let document = HTMLNode.tag(
      "html", ["lang": language.rawValue],
      .tag(
        "head", [:], .tag("meta", ["charset": "utf-8"]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("title", [:], .text(title)), .tag("style", [:], .markup("\n" + style)),
        .tag("script", ["src": "/live.js", "defer": ""])),
      .tag(
        "body", [:],
        .tag("main", ["data-revision": "\(revision)"], all: nodes),
        .tag(
          "footer", [:],
          .tag(
            "p", ["role": "status", "data-stopped": words[LiveWording.stopped]],
            .text(words[LiveWording.following])))))
    var page = "<!DOCTYPE html>\n"
    document.write(to: &page)
    return page
  }

  /// What changes: title, problems and map.
  ///
  /// - Returns: The inner part of the page's main element.
  public func content() -> String {
    var content = ""
    for node in nodes { node.write(to: &content) }
    return content
  }

  /// What keeps the page up to date.
  public static let script = """
    "use strict";
    const main = document.querySelector("main");
    const status = document.querySelector("[role=status]");
    const following = status.textContent;
    setInterval(async () => {
      try {
        const revision = await (await fetch("/revision")).text();
        if (revision !== main.dataset.revision) {
          main.innerHTML = await (await fetch("/content")).text();
          main.dataset.revision = revision;
          document.title = document.querySelector("h1").textContent;
        }
        status.textContent = following;
      } catch {
        status.textContent = status.dataset.stopped;
      }
    }, 700);

    """

  private var nodes: [HTMLNode] {
    let words = MapVocabulary(language: language)
    let isBroken = problems.contains { $0.severity == .error }
    var nodes: [HTMLNode] = [.tag("h1", [:], .text(title))]
    if isBroken {
      nodes += [
        .tag("h2", [:], .text(words[LiveWording.problems])), list,
        .paragraph(words[map == nil ? LiveWording.noMapYet : LiveWording.lastGood]),
      ]
    }
    if let map {
      nodes.append(.tag("div", ["class": "map"], .markup(NetworkReport.inline(map))))
    }
    if !isBroken && !problems.isEmpty {
      nodes += [.tag("h2", [:], .text(words[LiveWording.warnings])), list]
    }
    return nodes
  }

  private var list: HTMLNode {
    .tag(
      "ul", ["lang": "en"],
      all: problems.map { .tag("li", ["class": "problem"], .text($0.description)) })
  }
}
