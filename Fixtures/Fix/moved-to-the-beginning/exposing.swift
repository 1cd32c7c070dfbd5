func load(id: Int) async -> Int {
  // "use server"
  let double = id * 2
  return double
}

func ping() async {

  print("pong") // "use server"
  // more
}

func list() async { /* "use server" */ print("list") }

enum Posts { static func all() async { /* "use server" */ print(1); print(2) } }
