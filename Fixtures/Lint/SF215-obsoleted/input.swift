@available(swift, obsoleted: 5.0)
func list() async {
  // "use server"
}
