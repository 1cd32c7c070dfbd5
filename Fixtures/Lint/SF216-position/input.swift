func move(_ _: Int, _0 target: Int) async {
  // "use server"
}
