func mark(
  _ text: String = "use server",
  with other: String? =
    "use server"
) {}

struct Marker {
  init(text: String = "use server") {}

  subscript(text: String = "use server") -> Int { 0 }
}
