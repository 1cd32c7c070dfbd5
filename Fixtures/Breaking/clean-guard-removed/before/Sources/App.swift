// "use server"

// sfgen: requires=editor
func publish() async { fatalError() }
