internal import CSFGenBytes

/// What a processor has that the lexer makes use of. Each has what those before it have, and the tokens are the same on all.
package enum Processor: UInt8, Sendable, CaseIterable {
  /// One for which every token is scanned byte by byte, as a few are on all others: what tests compare those with.
  case bytewise
  case any
  case avx2
  case avx512

  /// The processor that this runs on.
  package static let here = Processor(sfgen_processor_here())

  /// Those that this one can stand in for.
  package static var possible: [Processor] { allCases.filter { $0.rawValue <= here.rawValue } }

  private init(_ processor: sfgen_processor) {
    self =
      switch processor {
      case sfgen_avx512: .avx512
      case sfgen_avx2: .avx2
      default: .any
      }
  }

  var identifier: sfgen_processor {
    switch self {
    case .bytewise: sfgen_bytewise
    case .any: sfgen_any_processor
    case .avx2: sfgen_avx2
    case .avx512: sfgen_avx512
    }
  }
}
