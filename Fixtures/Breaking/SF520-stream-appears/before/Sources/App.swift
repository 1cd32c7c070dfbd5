// "use server"

func count() async {}
