let comment = "// sfgen:disable:next SF201"

/// Write `// sfgen:disable:next SF201` above a function.
func help() {}

// A comment such as sfgen:disable:next SF201 hides a finding.
func more() {}
