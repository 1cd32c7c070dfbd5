// sfgen: id=posts/create?now
func ping() async {
  // "use server"
}
