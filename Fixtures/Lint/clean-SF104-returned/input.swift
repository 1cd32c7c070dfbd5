func hint() -> String {
  "use servers"
}
