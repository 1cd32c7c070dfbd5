// sfgen requires=admin
func ping() async {
  // "use server"
}
