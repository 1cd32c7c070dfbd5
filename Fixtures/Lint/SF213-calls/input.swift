func search(
  a: Int = one(), b: Int = one(), c: Int = one(), d: Int = one(),
  e: Int = one()
) async {
  // "use server"
}

func one() -> Int { 1 }
