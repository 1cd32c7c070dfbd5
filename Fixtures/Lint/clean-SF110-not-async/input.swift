func directiveText() -> String {
  "use server"
}
