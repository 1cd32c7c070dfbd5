// "use server"

// sfgen: requires=admin
func publish() async { fatalError() }
