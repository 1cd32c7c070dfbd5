// "use server"

struct Money: Codable {
  var cents: Int
}

func price() async -> Money { fatalError() }

func pay(_ money: Money) async { fatalError() }
