#if os(Linux)
  import Foundation

  @available(macOS 16, *)
  struct Gated: Codable {
    var at: Date
    #if DEBUG
      var detail: String?
    #else
      var detail: String?
    #endif
    #if os(Windows)
      var path: String
    #endif
  }

  @available(macOS 16, *)
  func gated(_ value: Gated) async -> Gated {
    // "use server"
    value
  }
#endif

@available(*, deprecated, message: "Use Gated.")
struct Old: Codable {
  var a: Int
  var box: Boxed<Int>
}

struct Boxed<T: Codable>: Codable { var t: T? }

enum Signal: Codable {
  case go
  #if os(Windows)
    case wait(seconds: Int)
  #endif
  case stop(reason: String = "none", code: Int? = nil)
}

@available(*, deprecated)
func old(_ value: Old) async -> Old {
  // "use server"
  value
}

/// A constant in one branch, which a client of the other has to send.
struct Setting: Codable {
  #if os(Windows)
    let level: Int = 1
  #else
    var level: Int
  #endif
}

func set(_ setting: Setting) async -> Setting {
  // "use server"
  setting
}

func signal(_ value: Signal) async -> [Signal] {
  // "use server"
  [value]
}
final class Chain: Codable {
  let value: Int
  let next: Chain?
  var kind = "chain"
  init(value: Int, next: Chain?) { self.value = value; self.next = next }
}
func chain(_ value: Chain) async -> Chain {
  // "use server"
  value
}
