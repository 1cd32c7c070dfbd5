/// Begin the body with "use server" to publish a function.
func help() {}
