func load(id: Int) async -> Int {
  let double = id * 2
  "use server"
  return double
}

func ping() async {

  print("pong") // "use server"
  // more
}

func list() async { print("list"); "use server" }

enum Posts { static func all() async { print(1); _ = "use server"; print(2) } }
