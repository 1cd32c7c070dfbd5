// "use server"

func save() async {}
