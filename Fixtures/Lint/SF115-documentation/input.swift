// "use server"
/// Says that the server is there.
func ping() async {}
