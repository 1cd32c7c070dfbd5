func draw(from x: Int, from y: Int) async {
  // "use server"
}
