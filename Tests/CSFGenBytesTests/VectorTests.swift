import CSFGenBytes
import Foundation
import FixtureSupport
import Testing

/// Which instructions a search uses depends on the processor; what it finds must not.
@Suite struct VectorTests {
  @Test func `Places are the same whatever the processor`() {
    var count = 0
    for text in MutatedSources.texts {
      for start in [0, 1, 63, 64, 65, 1000] where start < text.count {
        let found = places(of: text, from: start, sfgen_find_places, sfgen_bytewise)
        let openings = places(of: text, from: start, sfgen_find_openings, sfgen_bytewise)
        for processor in [sfgen_any_processor, sfgen_avx2, sfgen_avx512]
        where processor.rawValue <= sfgen_processor_here().rawValue {
          #expect(found == places(of: text, from: start, sfgen_find_places, processor))
          #expect(openings == places(of: text, from: start, sfgen_find_openings, processor))
        }
        #expect(Set(openings).isSubset(of: found))
        for place in found where text[Int(place) + 1] | 0x20 == UInt8(ascii: "u") {
          #expect(openings.contains(place))
        }
        count += found.count
      }
    }
    #expect(count > 10_000)
  }

  @Test func `Places are found where they are said to be`() {
    for text in MutatedSources.texts {
      #expect(places(of: text, from: 0, sfgen_find_places, sfgen_bytewise) == PlaceReference.places(in: text + [0, 0]))
    }
  }

  private typealias Search = (
    UnsafePointer<UInt8>?, UnsafeMutablePointer<Int>?, Int, UnsafeMutablePointer<UInt32>?, Int, sfgen_processor
  ) -> Int

  private func places(
    of text: [UInt8], from start: Int, _ search: Search, _ processor: sfgen_processor
  ) -> [UInt32] {
    let bytes = text + [0, 0]
    var places = [UInt32](repeating: 0, count: 100)
    var found: [UInt32] = []
    var start = start
    while start < text.count {
      let count = search(bytes, &start, text.count, &places, places.count, processor)
      found += places[..<count]
    }
    return found
  }
}
