import Phone

func preview() async -> String {
  // "use server"
  "preview"
}
