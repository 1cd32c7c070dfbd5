func isServer(_ text: String) -> Bool {
  guard text != "use client" else { return false }
  if case "use server" = text { return true }
  while text == "use server" { break }
  return "use server" == text
}
