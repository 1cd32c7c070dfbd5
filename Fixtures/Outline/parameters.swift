func specifiers(
  a: inout Int, b: borrowing Box, c: consuming Box, d: sending Box, e: isolated (any Actor)? = #isolation,
  f: inout @Sendable () -> Void, g: nonisolated(nonsending) () async -> Void, h: __owned Box
) {}
func variadic(_ values: Int..., options: [String: Int]...) {}
func attributes(@Builder content: () -> Int, @Wrapper(1) _ value: Int) {}
func types(
  a: [3 of Int], b: InlineArray<3, Int>, c: some Any, d: any P & ~Copyable, e: (Int, label: String) -> Void,
  f: Self.Element.Type, g: [String: [Int]]?, h: Int!, i: @escaping () throws -> Void, j: @autoclosure() -> Int
) {}
func defaults(
  a: Int = 1 + 2, b: [Int] = [], c: Int? = nil, d: () -> Int = { 1 }, e: Box<Int, String> = Box<Int, String>(),
  f: Bool = x < y, g: Int = x ? 1 : 2, h: Int=3, i: (Int, Int) -> Bool = (<), j: (Int) -> Int = (-), k: P = .member,
  l: Int = if true { 1 } else { 2 }, m: Int = values.first { $0 > 1 } ?? 2, n: String = "a, b)", o: Any = x as? Int ?? 1
) {}
func modifiersOrNames(isolated: Int, isolated other: Int, sending: Int, for: Int, _: Int) {}
func nested(run: () -> Void = { func inside(a: Int = 1) {} }, last: Int) {}
enum Payloads {
  case unlabelled(Int, String)
  case labelled(a: Int, b: [String: Int] = [:])
  case mixed(Int, b: Int), function((Int) -> Void), wildcard(_ a: Int), attribute(@Sendable () -> Void), empty()
}
