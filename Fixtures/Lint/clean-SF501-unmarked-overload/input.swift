func load(id: Int) async {
  // "use server"
}

func load(title: String) async {}
