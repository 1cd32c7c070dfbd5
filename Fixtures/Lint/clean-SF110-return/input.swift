func directiveText() async -> String {
  return "use server"
}
