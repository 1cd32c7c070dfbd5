// ÿ "þ"
// "use-server"
func a() {}
