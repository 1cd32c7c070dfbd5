// "use server"

// sfgen:disable:next SF201
func a() async {}
// sfgen:disable SF202
func b() {}
