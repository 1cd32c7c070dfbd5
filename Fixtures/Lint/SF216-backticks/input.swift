func move(_ `class`: Int, class target: Int) async {
  // "use server"
}
