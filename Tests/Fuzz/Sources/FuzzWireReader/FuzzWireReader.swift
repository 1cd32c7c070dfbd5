/// What libFuzzer calls with every input: reads a type, which the first byte chooses, from the bytes behind it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWireReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, count > 0 else { return 0 }
  let types = FuzzedType.all
  types[Int(start[0]) % types.count].check(Array(UnsafeBufferPointer(start: start + 1, count: count - 1)))
  return 0
}
