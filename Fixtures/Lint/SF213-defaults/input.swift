func search(
  a: Int = start(), b: Int = start(), c: Int = start(), d: Int = start(), e: Int = start(), f: Int = 1,
  g: [Int] = [], h: String = "\(1)", line: Int = #line
) async {
  // "use server"
}

func find(a: Int = start(), b: Int = start(), c: Int = start(), d: Int = start(), e: Int = 1, f: Int? = nil) async {
  // "use server"
}
