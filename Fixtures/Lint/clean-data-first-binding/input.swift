func isMarked(_ text: String) -> Bool {
  let directive = "use server"
  return text == directive
}
