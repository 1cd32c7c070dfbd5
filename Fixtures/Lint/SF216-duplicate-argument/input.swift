// "use server"

func move(_ to: Int, to position: Int) async {}

func rename(_ name: String, to newName: String) async {}
