@Spaced (1)
func spaced() {}
func modifiers(inout value: Int, operation: (Int) -> Int = -) {}
struct Broken {
  func a(
  let b = = 3
  func c() { ( }
  case
  #if
  @
  var
}
extension {
func d() { ] ) }
let e = x < y < z <
