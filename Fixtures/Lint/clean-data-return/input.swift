func text() -> String {
  return "use server"
}

func longer() -> String {
  return
    "use server"
}

func fail() throws {
  throw Failure("use server")
}

struct Box {
  var text: String {
    _read { yield "use server" }
  }
}
