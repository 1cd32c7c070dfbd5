// sfgen: requires=signed-in
func ping() async {
  // "use server"
}
