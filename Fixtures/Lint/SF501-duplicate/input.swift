// "use server"

func load(_ id: Int) async {}

func load(name: String) async {}
