func save(_ post: Post, _ state: Post.State, _ mode: Mode) async {
  // "use server"
}
