func plain() {}
func labels(_ first: Int, to second: String, third: Bool) async throws -> [Int] { [] }
func typedThrows() throws(Failure) {}
func passes(_ body: () throws -> Void) rethrows {}
func generic<T: Hashable, each Pack>(_ value: T, _ pack: repeat each Pack) -> T where T: Sendable, T == T { value }
func opaque() -> some Sequence<Int> & Sendable { [] }
func named() -> <T> [T] { [] }
func effectsOnTheNextLine()
  async
  throws
  -> Int
{ 1 }
func == (left: Box, right: Box) -> Bool { true }
func <<<T>(left: T, right: T) -> T { left }
func ...(value: Int) {}
func `raw name`(`in`: Int, `with space` x: Int) {}
func returnsFunction() -> (Int) async throws(Failure) -> @Sendable (String) -> Void {}
func $dollar($value: Int) {}

protocol Requirements<Element>: AnyObject, Sendable where Element: Equatable {
  associatedtype Element: Sendable = Int where Element: Hashable
  func required() async
  func another() -> Int
  init?(value: Int)
  subscript(index: Int) -> Element { get set }
  var property: Int { get }
}

actor Counter {
  init!<T>(_ value: T) where T: Sendable {}
  convenience init() async throws {}
  isolated deinit { func inside() {} }
  nonisolated(nonsending) func hop() async {}
  subscript<T>(_ index: Int, default value: @autoclosure () -> T) -> T where T: Sendable {
    get { func local() {}; return value() }
    nonmutating _modify { yield &storage }
  }
}
