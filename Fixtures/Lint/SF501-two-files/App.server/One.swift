// "use server"

func load() async {}
