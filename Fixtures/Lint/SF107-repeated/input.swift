// "use server"
// "use server"

import Foundation

func ping() async {
  "use server"
  print("pong")
}

enum Posts {
  // "use server"

  static func list() async {}
}
