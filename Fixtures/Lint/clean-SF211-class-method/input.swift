final class Posts {
  var titles: [String] = []

  class func count() async -> Int {
    // "use server"
    0
  }
}
