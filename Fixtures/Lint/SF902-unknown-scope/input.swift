// sfgen:disable:line SF201 - not a scope
func ping() async {
  // "use server"
}
