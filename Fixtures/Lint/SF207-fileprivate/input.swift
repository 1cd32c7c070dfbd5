fileprivate func ping() async {
  // "use server"
}
