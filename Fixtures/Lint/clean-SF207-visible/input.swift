internal func ping() async {
  // "use server"
}

package func pong() async {
  // "use server"
}

public func peng() async {
  // "use server"
}
