func outer() {
  func first() {}
  if a { func second() {} }
  run { @MainActor [weak self] in func third() {} }
  call(argument: { func fourth() {} }, other: [{ func fifth() {} }])
  let value = { func sixth() {} }
  switch a {
  case .func: func seventh() {}
  default: func eighth() {}
  }
  @available(macOS 10, *) nonisolated func ninth() {}
  let actor = 1, macro = 2
  actor.run()
  print(class: 1, struct: 2, func: 3)
  let x = Thing.struct, y = Thing.class
  #if DEBUG
    func tenth() {}
  #else
    func eleventh() {}
  #endif
  var local = 1 { didSet { func twelfth() {} } }
  let names = "\({ func unseen() {} }())"
}
