func refresh(isolation: isolated (any Actor)? = #isolation) async {
  // "use server"
}
