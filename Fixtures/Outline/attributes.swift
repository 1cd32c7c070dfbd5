@available(macOS 10, *) @MainActor @inline(__always) public static func many() {}
@Outer.Inner<Int>("a", b: { 1 }) func qualified() {}
@objc(name:with:) func selector(name: Int, with: Int) {}
@Sendable func sendable() {}
@available(*, deprecated, message: "a ) b") struct Old {}
@resultBuilder enum Builder {}
@propertyWrapper struct Wrapper { @usableFromInline internal var wrappedValue: Int }
@_specialize(where T == Int) func specialized<T>(_ value: T) {}
@backDeployed(before: macOS 12) @discardableResult
// A comment between.
package func separated() -> Int { 1 }
public __consuming func consumes() {}
private(set) fileprivate var access = 1
