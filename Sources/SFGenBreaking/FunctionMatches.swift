/// A function before and now.
struct FunctionPair {
  let old: InterfaceFunction
  let new: InterfaceFunction
  let scope: ScopePair
  let oldEndpoint: String
  let newEndpoint: String
  /// Whether it has another id.
  let isRenamed: Bool
}

/// Which function is which, before and now: by the endpoint, and where that is gone by what else tells one.
struct FunctionMatches {
  private(set) var pairs: [FunctionPair] = []
  private(set) var gone: [InterfaceFunction] = []
  /// Modules whose endpoints are below another path.
  private(set) var moves: [(old: InterfaceModule, new: InterfaceModule)] = []
  private var taken: Set<Place> = []
  private let old: InterfaceDocument
  private let new: InterfaceDocument

  /// A function by its module and its number there.
  private struct Place: Hashable {
    let module: Int
    let function: Int
  }

  init(old: InterfaceDocument, new: InterfaceDocument) {
    self.old = old
    self.new = new
    var byEndpoint: [String: [Place]] = [:]
    for (place, endpoint) in Self.places(of: new) { byEndpoint[endpoint, default: []].append(place) }
    var counts: [String: Int] = [:]
    var rest: [Place] = []
    for (place, endpoint) in Self.places(of: old) {
      // Functions with one endpoint stand in different branches of '#if'.
      let count = counts[endpoint, default: 0]
      counts[endpoint] = count + 1
      if let found = byEndpoint[endpoint] {
        pair(place, found[min(count, found.count - 1)], isRenamed: false)
      } else {
        rest.append(place)
      }
    }
    rest = matchMoved(rest, byEndpoint)
    matchRenamed(rest)
  }

  /// The path that clients call a function of the earlier interface at.
  func endpoint(of function: InterfaceFunction) -> String {
    old.modules.first { $0.name == function.module }?.endpoint(of: function) ?? function.id
  }

  private static func places(of document: InterfaceDocument) -> [(Place, endpoint: String)] {
    document.modules.enumerated().flatMap { number, module in
      module.functions.enumerated().map { (Place(module: number, function: $0), module.endpoint(of: $1)) }
    }
  }

  private mutating func pair(_ before: Place, _ now: Place, isRenamed: Bool) {
    taken.insert(now)
    let (oldModule, newModule) = (old.modules[before.module], new.modules[now.module])
    let (oldFunction, newFunction) = (oldModule.functions[before.function], newModule.functions[now.function])
    pairs.append(
      FunctionPair(
        old: oldFunction, new: newFunction,
        scope: ScopePair(old: TypeScope(types: oldModule.types), new: TypeScope(types: newModule.types)),
        oldEndpoint: oldModule.endpoint(of: oldFunction), newEndpoint: newModule.endpoint(of: newFunction),
        isRenamed: isRenamed))
  }

  /// Matches functions whose module has another base.
  private mutating func matchMoved(_ places: [Place], _ byEndpoint: [String: [Place]]) -> [Place] {
    var moved: [Int] = []
    let rest = places.filter { place in
      let module = old.modules[place.module]
      guard let other = new.modules.first(where: { $0.name == module.name }), other.base != module.base,
        let found = byEndpoint[other.endpoint(of: module.functions[place.function])]?.first
      else { return true }
      if !moved.contains(place.module) {
        moved.append(place.module)
        moves.append((module, other))
      }
      pair(place, found, isRenamed: false)
      return false
    }
    return rest
  }

  /// Matches functions that have another id: those of the same name, then those that look the same and are the only ones.
  private mutating func matchRenamed(_ places: [Place]) {
    var rest: [Place] = []
    for place in places {
      let function = old.modules[place.module].functions[place.function]
      let named = candidates(for: place) { $0.title == function.title && $0.name == function.name }
      if named.count == 1 { pair(place, named[0], isRenamed: true) } else { rest.append(place) }
    }
    for place in rest {
      let function = old.modules[place.module].functions[place.function]
      let alike = candidates(for: place) { $0.looksLike(function) }
      let rivals = rest.filter {
        $0.module == place.module && old.modules[$0.module].functions[$0.function].looksLike(function)
      }
      if alike.count == 1, rivals.count == 1 {
        pair(place, alike[0], isRenamed: true)
      } else {
        gone.append(function)
      }
    }
  }

  /// The functions of the same module that no earlier function is matched with.
  private func candidates(for place: Place, _ isWanted: (InterfaceFunction) -> Bool) -> [Place] {
    guard let number = new.modules.firstIndex(where: { $0.name == old.modules[place.module].name }) else { return [] }
    return new.modules[number].functions.indices.map { Place(module: number, function: $0) }
      .filter { !taken.contains($0) && isWanted(new.modules[number].functions[$0.function]) }
  }
}

extension InterfaceFunction {
  /// Whether another function takes the same and returns the same, and takes or returns anything.
  fileprivate func looksLike(_ other: InterfaceFunction) -> Bool {
    guard !arguments.isEmpty || result != nil else { return false }
    return file == other.file && arguments.map(\.key) == other.arguments.map(\.key)
      && arguments.map(\.type) == other.arguments.map(\.type) && result == other.result
      && streamFailure == other.streamFailure && failure == other.failure
  }
}
