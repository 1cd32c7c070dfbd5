// sfgen: requires=admin, bdy=10MB
func ping() async {
  // "use server"
}
