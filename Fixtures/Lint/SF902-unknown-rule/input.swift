// sfgen:disable:next SF999 - a rule of the future
func ping() async {
  // "use server"
}
