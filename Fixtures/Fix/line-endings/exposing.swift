// "use server"

func a() async {}
func b() async {}
