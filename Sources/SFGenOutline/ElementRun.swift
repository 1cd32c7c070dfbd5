/// Elements that a declaration collects while what it holds may collect elements of the same kind.
///
/// They go straight into the outline's array. Where a closure in a default value has added some of its own in between,
/// which hardly any does, the run is kept aside and added as a whole.
struct ElementRun<Element> {
  private let first: Int
  private var count = 0
  private var aside: [Element] = []

  init(after elements: [Element]) { first = elements.count }

  @inline(__always)
  mutating func add(_ element: Element, to elements: inout [Element]) {
    if aside.isEmpty {
      if elements.count == first &+ count {
        elements.append(element)
        count &+= 1
        return
      }
      aside = Array(elements[first..<first + count])
    }
    aside.append(element)
  }

  @inline(__always)
  func finish(in elements: inout [Element]) -> ElementSlice {
    if aside.isEmpty { return ElementSlice(from: first, to: first &+ count) }
    let start = elements.count
    elements += aside
    return ElementSlice(from: start, to: elements.count)
  }
}
