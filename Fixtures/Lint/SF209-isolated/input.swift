actor Store {}

func count(in store: isolated Store, from start: Int) async -> Int {
  // "use server"
  start
}
