func check(_ test: @autoclosure @Sendable () -> Bool) async {
  // "use server"
}
