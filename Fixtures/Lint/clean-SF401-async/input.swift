// "use client"

func reload() async throws {}

actor Cache {
  func clear() {}
}
