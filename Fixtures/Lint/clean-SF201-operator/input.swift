// "use server"

struct Money: Codable {
  var cents: Int

  static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
}

func price() async -> Money { Money(cents: 100) }
