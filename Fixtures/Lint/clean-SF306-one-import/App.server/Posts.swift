import Models

func load(_ post: Post) async {
  // "use server"
}
