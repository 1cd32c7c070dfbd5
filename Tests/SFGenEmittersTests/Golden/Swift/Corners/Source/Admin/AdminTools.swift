import Foundation
import Models

@available(*, deprecated, message: "Use \"new\".")
func old(in: Int, for default: Int = 1) async -> Int { `in` + `default` }

enum Outer {
  enum Inner {
    @available(*, deprecated)
    @MainActor static func `repeat`(`inout` _: String) async {}
  }
}

#if DEBUG
  func debug(result: String, arguments: String, caller: String) async throws {}
#endif

@available(macOS 16, iOS 18, *)
func recent() async -> String { "" }
