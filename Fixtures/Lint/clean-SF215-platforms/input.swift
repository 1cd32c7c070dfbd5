@available(macOS 15, iOS 18, *)
func list() async {
  // "use server"
}

@available(*, deprecated, renamed: "list")
func posts() async {
  // "use server"
}

@available(watchOS, unavailable)
func drafts() async {
  // "use server"
}
