// sfgen:disable:next SF201 - the server alone calls it, for now
func ping() {
  // "use server"
}

func pong() { // sfgen:disable:this SF201 - the same
  // "use server"
}

// sfgen:disable SF203
func change(_ value: inout Int) async {
  // "use server"
}
// sfgen:enable SF203
