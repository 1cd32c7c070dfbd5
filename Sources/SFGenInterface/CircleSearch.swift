/// Finds the circles of things that lead to each other (Tarjan, "Depth-first search and linear graph algorithms",
/// 1972), without recursion, since types lead to types to any depth. The time is linear in the edges.
package struct CircleSearch {
  package struct Circle {
    package let members: [Int]
    /// What its members lead to outside of it.
    package let successors: Set<Int>
  }

  private struct Visit {
    let node: Int
    var next = 0
  }

  private let edges: [[Int]]
  private var order: [Int?]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0

  /// - Parameter edges: for each of the things the indices of those that it leads to.
  package init(edges: [[Int]]) {
    self.edges = edges
    order = Array(repeating: nil, count: edges.count)
    lowest = Array(repeating: 0, count: edges.count)
    isOpen = Array(repeating: false, count: edges.count)
  }

  /// The circles, each behind all that it leads to. What leads to nothing that leads back is a circle of one.
  package mutating func circles() -> [Circle] {
    var circles: [Circle] = []
    for start in edges.indices where order[start] == nil {
      var visits = [enter(start)]
      while let visit = visits.last {
        let node = visit.node
        guard visit.next < edges[node].count else {
          visits.removeLast()
          if let outer = visits.last { lowest[outer.node] = min(lowest[outer.node], lowest[node]) }
          if lowest[node] == order[node] { circles.append(close(node)) }
          continue
        }
        visits[visits.count - 1].next += 1
        let successor = edges[node][visit.next]
        if order[successor] == nil {
          visits.append(enter(successor))
        } else if isOpen[successor], let position = order[successor] {
          lowest[node] = min(lowest[node], position)
        }
      }
    }
    return circles
  }

  private mutating func enter(_ node: Int) -> Visit {
    order[node] = count
    lowest[node] = count
    count += 1
    open.append(node)
    isOpen[node] = true
    return Visit(node: node)
  }

  private mutating func close(_ node: Int) -> Circle {
    var members: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      members.append(last)
      if last == node { break }
    }
    return Circle(members: members, successors: Set(members.flatMap { edges[$0] }).subtracting(members))
  }
}
