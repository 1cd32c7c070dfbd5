let plain = #/use server/#
let quoted = #/"use server"/#

func matches(_ text: String) -> Bool {
  text.contains(/"use server"/)
}
