// sfgen:enable SF201

func ping() async {
  // "use server"
}
