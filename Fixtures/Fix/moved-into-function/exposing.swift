import Foundation

func load(id: Int) async -> Int {
    // "use server"
    let double = id * 2
    return double
}

func ping() async { /* "use server" */ print("pong") }

func list() async
{
	// "use server"
	print("list")
}

enum Posts {
  static let limit = 1
  static func all() async {
    // "use server"
  }
}
