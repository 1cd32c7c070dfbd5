#if Sealing
  import ServerFunctionsSealing
  import Testing

  struct SealingKeysTests {
    private static let context = Array("page.save".utf8)
    private static let secret = Array("the price is 3".utf8)

    private func key(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

    @Test func `What was sealed opens, and shows nothing before`() throws {
      let keys = try SealingKeys([key(1)])
      let sealed = try keys.seal(Self.secret, in: Self.context)
      #expect(try keys.open(sealed, in: Self.context) == Self.secret)
      #expect(!String(decoding: sealed, as: UTF8.self).contains("price"))
      // A version, a key's id, a nonce and a tag.
      #expect(sealed.count == Self.secret.count + 1 + 4 + 12 + 16)
    }

    @Test func `The same values never look the same`() throws {
      let keys = try SealingKeys([key(1)])
      let sealed = try (0..<100).map { _ in try keys.seal(Self.secret, in: Self.context) }
      #expect(Set(sealed).count == 100)
    }

    @Test func `Every bit counts`() throws {
      let keys = try SealingKeys([key(1), key(2)])
      let sealed = try keys.seal(Self.secret, in: Self.context)
      for bit in 0..<(sealed.count * 8) {
        var changed = sealed
        changed[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect(throws: (any Error).self) { try keys.open(changed, in: Self.context) }
      }
      for count in 0..<sealed.count {
        #expect(throws: (any Error).self) { try keys.open(Array(sealed.prefix(count)), in: Self.context) }
      }
    }

    @Test func `It opens in its own context alone`() throws {
      let keys = try SealingKeys([key(1)])
      let sealed = try keys.seal(Self.secret, in: Self.context)
      #expect(throws: (any Error).self) { try keys.open(sealed, in: Array("page.delete".utf8)) }
      #expect(throws: (any Error).self) { try keys.open(sealed, in: []) }
    }

    @Test func `Keys rotate: the first seals, every one opens, and one that is gone opens no more`() throws {
      let old = try SealingKeys([key(1)])
      let both = try SealingKeys([key(2), key(1)])
      let new = try SealingKeys([key(2)])
      let before = try old.seal(Self.secret, in: Self.context)
      let after = try both.seal(Self.secret, in: Self.context)
      #expect(try both.open(before, in: Self.context) == Self.secret)
      #expect(try new.open(after, in: Self.context) == Self.secret)
      #expect(throws: SealOpeningFailed.self) { try old.open(after, in: Self.context) }
      #expect(throws: SealOpeningFailed.self) { try new.open(before, in: Self.context) }
    }

    @Test func `Keys are read from text`() throws {
      let text = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="
      let sealed = try SealingKeys([key(1)]).seal(Self.secret, in: Self.context)
      #expect(try SealingKeys(text).open(sealed, in: Self.context) == Self.secret)
      #expect(try SealingKeys(" \(text) ,\n\(text)").open(sealed, in: Self.context) == Self.secret)
    }

    @Test(arguments: [
      ("", SealingKeysError.missing), ("not base64!", .notBase64(position: 1)),
      ("AQE=", .wrongSize(position: 1, bytes: 2)),
      ("AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=,", .wrongSize(position: 2, bytes: 0)),
    ])
    func `A key that is none says which one and how to make one`(text: String, error: SealingKeysError) {
      #expect(throws: error) { try SealingKeys(text) }
      #expect("\(error)".contains("openssl rand -base64 32") && "\(error)".contains("SERVER_FUNCTIONS_KEY"))
    }
  }
#endif
