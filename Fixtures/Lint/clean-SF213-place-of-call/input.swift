func log(
  _ text: String, a: Int = one(), b: Int = one(), c: Int = one(), d: Int = one(),
  line: Int = #line, file: String = #fileID, function: String = #function
) async {
  // "use server"
}

func one() -> Int { 1 }
