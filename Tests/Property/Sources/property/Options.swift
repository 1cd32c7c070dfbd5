import Foundation

/// What the command line asks for.
struct Options {
  struct Usage: Error, CustomStringConvertible {
    let description: String
  }

  var root = FileManager.default.currentDirectoryPath
  var seeds: [UInt64] = []
  var functions = 60
  var values = 6
  /// Mutated documents for each function.
  var mutations = 20
  var isFixed = false
  var updates = false
  var keepsFolder = false

  static let usage = """
    property [--root DIR] [--fixed] [--update] [--seed N]... [--functions N] [--values N] [--mutations N] [--keep]

      --root DIR      The checkout, with sfgen built in .build/debug.
      --fixed         Check the interface of Fixtures/Vectors.
      --update        Rewrite Fixtures/Vectors from what is found.
      --seed N        Check an interface that is drawn with the seed; may be repeated.
      --functions N   How many functions a drawn interface has (60).
      --values N      How many values are drawn for each function, besides those of its golden vectors (6).
      --mutations N   How many mutated documents each function gets (20).
      --keep          Keep the folders of runs that found nothing.
    """

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    func number<Value: FixedWidthInteger>(_ option: String) throws -> Value {
      guard let text = rest.popFirst(), let number = Value(text) else {
        throw Usage(description: "\(option) needs a number")
      }
      return number
    }
    while let option = rest.popFirst() {
      switch option {
      case "--root": root = rest.popFirst() ?? root
      case "--seed": seeds.append(try number(option))
      case "--functions": functions = try number(option)
      case "--values": values = try number(option)
      case "--mutations": mutations = try number(option)
      case "--fixed": isFixed = true
      case "--update": (isFixed, updates) = (true, true)
      case "--keep": keepsFolder = true
      default: throw Usage(description: Self.usage)
      }
    }
  }
}
