// "use server"

func run(_ value: Int) async rethrows {}
