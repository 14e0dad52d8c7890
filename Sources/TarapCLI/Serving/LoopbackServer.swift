import FlyingFox
import FlyingSocks
import Foundation
import TarapKit

/// A server for the browser on this machine and for nobody else.
///
/// It listens on 127.0.0.1 alone, and answers only who asks for it by that name: a page elsewhere
/// that has its own name point here (DNS rebinding) is refused.
struct LoopbackServer: Sendable {
  private let server: HTTPServer

  init(port: UInt16, network: LiveNetwork) throws {
    server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), logger: .disabled,
      handler: ClosureHTTPHandler { await Self.response(to: $0, network) })
  }

  /// Listens until the process ends.
  ///
  /// - Parameter ready: Called with the address once the server listens.
  /// - Throws: What the socket throws, if the port cannot be listened on.
  func run(ready: @escaping @Sendable (String) -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask {
        try await server.waitUntilListening()
        if case .ip4(_, let port) = await server.listeningAddress {
          ready("http://127.0.0.1:\(port)/")
        }
      }
      // The first that fails ends the other, which would wait in vain.
      while try await group.next() != nil {}
    }
  }

  private static func response(
    to request: HTTPRequest, _ network: LiveNetwork
  ) async -> HTTPResponse {
    guard isLocal(request.headers[.host]) else {
      return answer(.forbidden, "text/plain", "this server is for 127.0.0.1 only\n")
    }
    guard request.method == .GET || request.method == .HEAD else {
      return answer(.methodNotAllowed, "text/plain", "only GET\n")
    }
    switch request.path {
    case "/": return answer(.ok, "text/html", await network.current().html())
    case "/content": return answer(.ok, "text/html", await network.current().content())
    case "/revision":
      return answer(.ok, "text/plain", String(await network.current().revision))
    case "/live.js": return answer(.ok, "text/javascript", LivePage.script)
    default: return answer(.notFound, "text/plain", "there is nothing here\n")
    }
  }

  private static func isLocal(_ host: String?) -> Bool {
    guard let host else { return false }
    let name = host.split(separator: ":", maxSplits: 1).first.map { String($0) } ?? ""
    return name == "127.0.0.1" || name.lowercased() == "localhost"
  }

  private static func answer(
    _ status: HTTPStatusCode, _ type: String, _ text: String
  ) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [
        .contentType: type + "; charset=utf-8",
        .cacheControl: "no-store",
        HTTPHeader("Content-Security-Policy"):
          "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        HTTPHeader("X-Content-Type-Options"): "nosniff",
        HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
      ],
      body: Data(text.utf8))
  }
}
