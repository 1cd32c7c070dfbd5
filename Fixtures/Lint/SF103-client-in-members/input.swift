struct Badge {
  init(count: Int) {
    // "use client"
    print(count)
  }

  var width: Int {
    // "use client"
    12
  }

  static func draw() {
    // "use client"
    print("drawn")
  }
}
