let line = "use server\n"
let quoted = "\"use server\""
let spelled = "use\u{20}server"

func show() {
  print("use server\n", terminator: "")
}
