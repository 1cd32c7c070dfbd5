// "use server"

// sfgen: require=admin
func ping() async {}

// sfgen: body=ten
func pong() async {}
