// sfgen:disable SF201

func ping() async {
  // "use server"
}
