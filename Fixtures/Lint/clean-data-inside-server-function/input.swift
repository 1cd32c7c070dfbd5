func directives() async -> [String] {
  // "use server"
  let first = "use server"
  return [first, "use client", "use sever"]
}
