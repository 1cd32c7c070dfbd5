// sfgen: requires=
func ping() async {
  // "use server"
}
