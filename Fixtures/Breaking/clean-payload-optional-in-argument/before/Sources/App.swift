// "use server"

enum Event: Codable {
  case renamed(title: String)
  case moved(Int, to: Int?)
  case closed
}

func push(_ event: Event) async { fatalError() }
