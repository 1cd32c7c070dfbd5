import Foundation

/// The median times of two ways to do one thing, measured by turns.
struct Timing {
  private let generated: Double
  private let foundation: Double

  init(rounds: Int, generated: () throws -> Void, foundation: () throws -> Void) throws {
    // As many calls as take long enough for the clock.
    var calls = 1
    while try Self.seconds(calls, foundation) < 0.004 { calls *= 2 }
    var times: (generated: [Double], foundation: [Double]) = ([], [])
    for _ in 0..<rounds {
      times.generated.append(try Self.seconds(calls, generated) / Double(calls))
      times.foundation.append(try Self.seconds(calls, foundation) / Double(calls))
    }
    self.generated = times.generated.sorted()[rounds / 2]
    self.foundation = times.foundation.sorted()[rounds / 2]
  }

  func row(_ name: String, bytes: Int) -> String {
    func rate(_ seconds: Double) -> String { String(format: "%7.1f MB/s", Double(bytes) / seconds / 1e6) }
    let ratio = String(format: "%6.1f", foundation / generated)
    return
      "\(name.padding(toLength: 14, withPad: " ", startingAt: 0))\(bytes)  \(rate(generated))  \(rate(foundation))  \(ratio)"
  }

  private static func seconds(_ calls: Int, _ body: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure { for _ in 0..<calls { try body() } }
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }
}
