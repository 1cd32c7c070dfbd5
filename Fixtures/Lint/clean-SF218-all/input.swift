// sfgen: requires=admin, id=publish, body=10MB
func createPost(title: String) async {
  // "use server"
}

// sfgen:requires=none
func ping() async {
  // "use server"
}
