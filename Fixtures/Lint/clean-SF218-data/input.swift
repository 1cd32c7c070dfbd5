let option = "// sfgen: require=admin"

// The comment sfgen: requires=admin names a guard.
func help() -> String { "sfgen: body=ten" }
