// sfgen: requires=admin, requires=none
func ping() async {
  // "use server"
}
