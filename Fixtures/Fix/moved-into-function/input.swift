import Foundation

// "use server"
func load(id: Int) async -> Int {
    let double = id * 2
    return double
}

// "use server"
func ping() async { print("pong") }

/* "use server" */ func list() async
{
	print("list")
}

enum Posts {
  static let limit = 1
  // "use server"
  static func all() async {
  }
}
