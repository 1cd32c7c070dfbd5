func search(
  a: Int = 1, b: Int = -1, c: String = "x", d: [Int] = [], e: Bool = false, f: Int? = nil, g: Order = .newest,
  h: [String: Int] = [:], i: Double = 1.5e3, j: Int = 0xFF
) async {
  // "use server"
}

enum Order: String, Codable { case newest, oldest }
