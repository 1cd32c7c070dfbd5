func name() async -> String {
  "use server"
}

func title() async -> String {
  return "use server"
}

var text: String { "use server" }
let closure = { "use server" }
