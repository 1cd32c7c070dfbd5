internal import HTTPTypes
internal import ServerFunctionsWire

/// Decides whether a browser's page, or a client that is none, may call: the defence against cross-site requests.
///
/// `Sec-Fetch-Site` and `Origin` are headers that a page cannot set. They are what is relied on here.
struct OriginRule: Sendable {
  /// The setting that a refusal names.
  static let setting = "ServerFunctionsConfiguration.origins"

  struct Refusal: Error, Sendable {
    /// The origin that the request came from, as far as it said so.
    let origin: String?
    /// The host that the request was sent to, as far as it said so.
    let host: String?
    let reason: String
  }

  private let listed: Set<Origin>
  /// Also true for a list of nothing but mistakes, which must not count as no list.
  private let hasList: Bool
  private let trustsForwardedHost: Bool

  init(origins: [String], trustsForwardedHost: Bool) {
    self.listed = Set(origins.compactMap(Origin.init))
    self.hasList = !origins.isEmpty
    self.trustsForwardedHost = trustsForwardedHost
  }

  /// The entries of a list that are not origins.
  static func mistakes(in origins: [String]) -> [String] {
    origins.filter { Origin($0) == nil }
  }

  /// Refuses a request that a foreign page may have caused.
  ///
  /// - Parameter hasClientCertificate: Whether the connection carries a credential that the browser sends by itself.
  func check(_ request: HTTPRequest, hasClientCertificate: Bool) throws(Refusal) {
    let host = host(of: request)
    let origin = request.headerFields[.origin]
    func refuse(_ reason: String) -> Refusal {
      Refusal(origin: origin.map(shortened), host: host.map(shortened), reason: reason)
    }

    // First, since a page under a name that was pointed at this server is same-origin to its browser.
    guard isServed(host) else {
      throw refuse("The host \(quoted(host)) is not the host of an origin in \(Self.setting).")
    }
    // Several values are joined with a comma, and so are not equal to this one.
    if request.headerFields[.secFetchSite] == "same-origin" { return }

    guard let origin else {
      // A browser that sends any of the `Sec-Fetch` headers sends this one; node's `fetch` sends `Sec-Fetch-Mode` alone.
      guard request.headerFields[.secFetchSite] == nil else {
        throw refuse("The browser names no origin for a request from another site.")
      }
      if request.headerFields[.client] != nil { return }
      guard !hasClientCertificate, !hasAmbientCredential(request) else {
        throw refuse(
          "A request with a cookie or a stored login, but without an Origin, needs the header \(HeaderName.client).")
      }
      return
    }

    guard let parsed = Origin(origin) else {
      throw refuse("The origin \(quoted(origin)) is never accepted.")
    }
    if hasList {
      guard listed.contains(parsed) else {
        throw refuse("The origin \(quoted(origin)) is not in \(Self.setting); the request was for \(quoted(host)).")
      }
    } else {
      guard let host, parsed.matches(host: host) else {
        throw refuse(
          "The origin \(quoted(origin)) is not that of the host \(quoted(host)), and \(Self.setting) is empty.")
      }
    }
  }

  /// The origin to name in the headers of a reply to another origin's page: only one that is on the list.
  func crossOrigin(of request: HTTPRequest) -> String? {
    guard let text = request.headerFields[.origin], let origin = Origin(text), listed.contains(origin),
      isServed(host(of: request))
    else { return nil }
    return text
  }

  private func isServed(_ host: String?) -> Bool {
    guard hasList else { return true }
    guard let host else { return false }
    return listed.contains { $0.matches(host: host) }
  }

  private func host(of request: HTTPRequest) -> String? {
    if trustsForwardedHost, let forwarded = request.headerFields[.forwardedHost] {
      // Of several, the nearest proxy has written the last.
      return forwarded.split(separator: ",").last.map { String($0.filter { $0 != " " }) }
    }
    return request.authority ?? request.headerFields[.host]
  }

  /// Whether the request carries a credential that a browser adds by itself, whoever's page made it.
  private func hasAmbientCredential(_ request: HTTPRequest) -> Bool {
    if request.headerFields.contains(.cookie) { return true }
    guard let authorization = request.headerFields[.authorization] else { return false }
    let scheme = authorization.prefix { $0 != " " }.lowercased()
    return ["basic", "digest", "negotiate", "ntlm"].contains(scheme)
  }

  private func quoted(_ text: String?) -> String { text.map { "\"\(shortened($0))\"" } ?? "that it does not name" }

  private func shortened(_ text: String) -> String { String(text.prefix(200)) }
}
