public let limit = 10

func ping() async {
  // "use server"
}
