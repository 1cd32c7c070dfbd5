// ÿ "þ"
// sfgen:disable SF202 é
// "use-server"
func a() {}
