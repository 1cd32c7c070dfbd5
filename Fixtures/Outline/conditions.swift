#if canImport(Glibc) && !os(Android)
  import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  import Darwin
#endif
#if (os(macOS)
  || os(iOS))
struct Apple {}
#endif
enum E {
  #if A
    case a
    #if B
      case b
    #endif
  #else
    case c
  #endif
  case d
}
#if swift(>=6)
  @available(macOS 10, *)
  #if X
    @inlinable
  #endif
#else
  @frozen
#endif
public struct Attributed {
  #if A
    @Wrapper(1)
  #endif
  var value: Int
  #if A
  @inlinable func f() {}
  #endif
}
func after() {}
