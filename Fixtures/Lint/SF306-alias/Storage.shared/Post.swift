public typealias Post = String
