func platform() async -> String {
  // "use server"
  #if os(Linux)
  return "Linux"
  #else
  return "other"
  #endif
}
