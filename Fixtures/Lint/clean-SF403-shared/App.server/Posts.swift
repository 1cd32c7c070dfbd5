import Models

func save(_ post: Post) async {
  // "use server"
}
