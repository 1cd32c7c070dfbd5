func report(to isolation: isolated (any Actor)?) async {
  // "use server"
}
