import Foundation

extension Date {
  /// Where clocks stand.
  static func now(in zone: String) async -> Date {
    // "use server"
    Date()
  }
}

extension URL {
  static func isSecure(_ address: URL) async -> Bool {
    // "use server"
    address.scheme == "https"
  }
}
