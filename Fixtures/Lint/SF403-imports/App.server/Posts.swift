import Models

func ping() async {
  // "use server"
}
