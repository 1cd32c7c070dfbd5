// "use server"

enum Money: Int, Codable {
  case free
}

func price() async -> Money { fatalError() }

func pay(_ money: Money) async { fatalError() }
