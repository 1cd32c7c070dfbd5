func move(from point: Int, to target: Int) async {
  // "use server"
}

func swap(_ _: Int, _ _: Int) async {
  // "use server"
}
