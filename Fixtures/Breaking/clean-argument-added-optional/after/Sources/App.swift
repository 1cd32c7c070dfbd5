// "use server"

func create(title: String, subtitle: String?) async { fatalError() }
