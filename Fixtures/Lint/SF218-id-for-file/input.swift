// "use server"
// sfgen: id=posts

func list() async {}
