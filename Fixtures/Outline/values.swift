struct Values {
  let binary = 1 + 2
    * 3
  let ternary = a ? b : c ? d : e
  let member = Box
    .make()
    .second
  var afterOperator =
    5
  let cast = x as? [Int] ?? []
  let check = x is (any P), next = 2
  let closure = { (a: Int) in
    func inside() {}
    return a
  }()
  let trailing = make(1) { $0 } second: { $1 } third: { 3 }
  let onNextLine = make()
  { 1 }
  let literal = 5
  var observed = 5 { didSet { func observer() {} } }
  var observedCall = make() { willSet {} }
  @Wrapper var wrapped: Int = .init(1) { didSet {} }
  let conditional = if a { 1 } else if b { 2 } else { 3 }
  let switched = switch a { case .x: 1 default: 2 }
  let generic = Box<Int, [String]>(1)
  let comparison = a < b
  let comparisons = (a < b, c > (d))
  let shift = a << 2 >> 1
  let keyPath = \Box<Int>.first?.second[1].self
  let keyPathOnly = \.[0]
  let tried = try? await make()!
  let prefixed = -x, inverted = !y, address = f(&z)
  let string = """
    a { b = "c"
    """
  let regex = /a{2}/, division = a / b / c
  let range = 0..<10, partial = 5...
  let macro = #macro<Int>(1) { 2 }
  let selector = #selector(Box.make(_:))
  let functionType = ((Int) async throws -> Int).self
  let copied = copy x, consumed = consume y
  let existential = any P.self
  let pack = repeat each value
  let postfix = a?.b!.c[1]?.d++
  let dictionary = [1: { 2 }, 3: { 4 }]
  let tuple: (Int, Int) = (1, 2), (first, second) = pair, _ = 3
  let optionalChain = a?
    .b
  let conditionalChain = Box()
    #if DEBUG
      .debug { func inChain() {} }
    #elseif os(Linux)
      .linux
    #endif
    .last
  lazy var lazily: Int = { 1 }()
  static let shared = Values()
  let unfinished: Int
  let `default`: Int?, `raw value` = 1
}
