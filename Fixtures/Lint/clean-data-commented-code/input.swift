// func ping() async {
//   "use server"
//   // "use server"
// }

/*
func pong() async {
  // "use server"
}
*/

func help() {}
