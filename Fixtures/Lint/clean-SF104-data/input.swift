let spellings = ["use sever", "Use Server", "use-server", "useServer"]

func suggest(_ text: String = "use sever") -> String {
  text == "use servers" ? "use server" : text
}
