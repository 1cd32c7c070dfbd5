func ping() async {
  // "use server" - for admins alone
}
