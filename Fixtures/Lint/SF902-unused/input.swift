func ping() {
  // sfgen:disable:this SF201 - wrong line
  // "use server"
}

// sfgen:disable:next SF201, SF202 - called by the server alone
func pong() {
  // "use server"
}

// sfgen:disable:next not-async - called by the server alone
func list() {
  // "use server"
}

let text = "// sfgen:disable SF201"
