/* The project, 2026. */

// "use server"
// sfgen: body=1MB
/// Says that the server is there.
func ping() async {}

func reset() async {}
