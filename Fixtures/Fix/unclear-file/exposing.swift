// "use server"
// sfgen: requires=admin

/// Pings.
func ping() async {}
