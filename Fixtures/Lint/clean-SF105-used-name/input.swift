func spelling() async -> Int {
  let directive = "use server"
  return directive.count
}
