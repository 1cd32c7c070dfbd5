// "use server"

func ping() async {}

actor Guestbook {
  // "use server"

  func sign(name: String) async {}
}
