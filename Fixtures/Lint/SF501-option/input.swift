func load() async {
  // "use server"
}

// sfgen: id=load
func fetch() async {
  // "use server"
}
