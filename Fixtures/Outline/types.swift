public final class Sub: Base<Int>, P, @unchecked Sendable {}
struct NonCopyable: ~Copyable, @retroactive P & Q {}
enum Raw: String { case a = "x, y", b, c = "z"; indirect case d }
indirect enum Tree<Leaf> where Leaf: P { case leaf(Leaf), node(Tree, Tree) }
distributed actor Remote { distributed func call() {} }
protocol Old: class {}
extension Array where Element == Int {}
extension Outer.Inner<String>: P where T: Q {}
extension [Int]: P {}
extension (each T): P {}
typealias Handler<T> = @Sendable (T) async -> Void where T: Sendable
typealias Composed = P & Q
struct Nested {
  enum Inner { struct Deep { typealias X = Int } }
  class func method() {}
  class var property: Int { 1 }
  class Member {}
  func local() {
    struct Local: P { let stored: Int; func method() {} }
    enum Choice { case one }
    typealias Short = Int
    class Reference {}
    actor Worker {}
  }
}
precedencegroup Power { higherThan: MultiplicationPrecedence }
infix operator **: Power
prefix operator -->
@freestanding(expression) public macro stringify<T>(_ value: T) -> (T, String) = #externalMacro(module: "M", type: "S")
@attached(member, names: named(init), arbitrary) macro member()
