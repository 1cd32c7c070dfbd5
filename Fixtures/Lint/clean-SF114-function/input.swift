#if DEBUG
func reset() async {
  // "use server"
}
#endif

func ping() async {
  // "use server"
}
