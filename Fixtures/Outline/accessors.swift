struct Accessors {
  var getter: Int { 1 }
  var both: Int { get async throws(Failure) { 1 } }
  var setter: Int { get { 1 } set(new) { func inSetter() {} } }
  var coroutine: Int { _read { yield x } _modify { yield &x } }
  var attributed: Int { @inlinable get { 1 } @inline(never) set {} }
  var mutating: Int { mutating get { 1 } nonmutating set {} }
  var observed: Int { willSet(new) {} didSet {} }
  var attributedObserver: Int = 1 { @MainActor didSet {} }
  var initialized: Int {
    @storageRestrictions(initializes: _x)
    init(new) { _x = new }
    get { _x }
  }
  private(set) public var access: Int { 1 }, stored: Int
  unowned(unsafe) let reference: Box
  nonisolated(unsafe) static var counter = 0
}
var top: Int { get { 1 } }
