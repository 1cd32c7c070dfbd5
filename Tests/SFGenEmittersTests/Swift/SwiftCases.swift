import SFGenInterface
import Testing

/// An interface with the golden files that belong to it, `Golden/Swift/<name>`.
struct SwiftCase: Sendable, CustomTestStringConvertible {
  let name: String
  let interface: Interface
  var sharedModules: [String] = []

  var testDescription: String { name }

  static let all = [
    SwiftCase(name: "Blog", interface: .blog),
    SwiftCase(name: "Corners", interface: .corners, sharedModules: ["Models"]),
  ]
}

extension WireType {
  static func app(_ path: String...) -> WireType { .named(TypeName(module: "App", path: path)) }
}

extension Parameter {
  /// A parameter with a label that is its name too.
  static func labelled(_ name: String, _ type: WireType, default text: String? = nil) -> Parameter {
    Parameter(label: name, name: name, key: name, type: type, defaultValue: text.map(DefaultValue.literal))
  }

  /// A parameter without a label.
  static func positional(_ name: String, _ type: WireType, default text: String? = nil) -> Parameter {
    Parameter(label: nil, name: name, key: name, type: type, defaultValue: text.map(DefaultValue.literal))
  }
}

extension DefaultValue {
  static func literal(_ text: String) -> DefaultValue { DefaultValue(text: text, isSelfContained: true) }
}

extension InstanceType {
  static let guestbook = InstanceType(name: TypeName(module: "App", path: ["Guestbook"]), isolation: .actor)
}

extension InterfaceFile {
  /// Functions that return streams.
  fileprivate static let feed = InterfaceFile(
    module: "App", path: "Feed.swift", imports: ["import Foundation"],
    functions: [
      ServerFunction(
        id: "ticks", name: "ticks",
        parameters: [
          Parameter(
            label: "from", name: "first", key: "from", type: .integer(.int), defaultValue: .literal("0")),
          .labelled("count", .integer(.int), default: "3"),
        ],
        result: .integer(.int), stream: ResultStream(spelling: .asyncStream),
        documentation: Documentation(lines: ["Counts, as long as somebody listens."]), line: 6),
      ServerFunction(
        id: "newPosts", name: "newPosts",
        parameters: [
          Parameter(label: "about", name: "tag", key: "about", type: .string),
          .labelled("limit", .optional(.integer(.int)), default: "2"),
        ],
        result: .app("Post"), stream: ResultStream(spelling: .opaque, failure: .typed(.app("PostError"))),
        failure: .typed(.app("PostError")), line: 16),
      ServerFunction(
        id: "words", name: "words", parameters: [.positional("text", .string)], result: .string,
        stream: ResultStream(spelling: .asyncThrowingStream, failure: .untyped), failure: .untyped, line: 21),
      ServerFunction(
        id: "Feed.ranges", name: "ranges", namespace: ["Feed"],
        result: .tuple([
          TupleElement(label: "lower", key: "lower", type: .integer(.int)),
          TupleElement(label: "upper", key: "upper", type: .integer(.int)),
        ]),
        stream: ResultStream(spelling: .opaque), globalActor: "MainActor", line: 32),
      ServerFunction(
        id: "Feed.oldTicks", name: "oldTicks", namespace: ["Feed"], result: .integer(.int),
        stream: ResultStream(spelling: .asyncStream), deprecation: Deprecation(message: "Use ticks."), line: 37),
    ])
}

extension Interface {
  /// What most applications look like.
  static let blog = Interface(
    module: "App", base: "/_server",
    files: [
      InterfaceFile(
        module: "App", path: "Posts.swift", imports: ["import Foundation"],
        functions: [
          ServerFunction(
            id: "createPost", name: "createPost",
            parameters: [
              .labelled("title", .string), .labelled("content", .string),
              .labelled("tags", .array(.string), default: "[\"untagged\"]"),
            ],
            result: .app("Post"), failure: .typed(.named(TypeName(module: "App", path: ["PostError"]))),
            options: FunctionOptions(guardName: "admin", bodyLimit: 10_485_760),
            documentation: Documentation(lines: [
              "Publishes a post.", "", "- Throws: `PostError` when the title is empty.",
            ]),
            line: 6),
          ServerFunction(
            id: "posts", name: "posts",
            parameters: [
              .labelled("author", .optional(.string)), .labelled("after", .optional(.date), default: "nil"),
              .labelled("limit", .integer(.int), default: "2"),
            ],
            result: .array(.app("Post")), failure: .untyped, line: 12),
          ServerFunction(id: "count", name: "count", result: .integer(.int), line: 18),
          ServerFunction(
            id: "Posts.publish", name: "publish", namespace: ["Posts"], parameters: [.positional("id", .uuid)],
            failure: .typed(.named(TypeName(module: "App", path: ["PostError"]))), globalActor: "MainActor", line: 24),
          ServerFunction(
            id: "Posts.find", name: "find", namespace: ["Posts"], parameters: [.positional("id", .uuid)],
            result: .optional(.app("Post")), options: FunctionOptions(guardName: "signedIn"), line: 28),
          ServerFunction(
            id: "editor.rename", name: "rename", namespace: ["editor"],
            nested: NestedFunction(
              enclosingFunctions: ["editor"],
              lines: [
                "func rename(to name: String) async throws(PostError) -> String {",
                "  guard !name.isEmpty else { throw .emptyTitle }",
                "  return \"\\(title) (\\(revision)) is now \\(name)\"", "}",
              ],
              bound: [
                BoundArgument(name: "title", type: .string), BoundArgument(name: "revision", type: .integer(.int)),
              ]),
            parameters: [Parameter(label: "to", name: "name", key: "to", type: .string)], result: .string,
            failure: .typed(.named(TypeName(module: "App", path: ["PostError"]))), line: 33),
        ],
        types: [
          TypeDefinition(
            name: TypeName(module: "App", path: ["Post"]),
            shape: .structure([
              Field(name: "id", key: "id", type: .uuid),
              Field(name: "title", key: "title", type: .string, documentation: Documentation(lines: ["Never empty."])),
              Field(name: "content", key: "body", type: .string),
              Field(name: "tags", key: "tags", type: .array(.string)),
              Field(name: "publishedAt", key: "publishedAt", type: .optional(.date)),
              Field(name: "status", key: "status", type: .app("Post", "Status")),
              Field(name: "version", key: "version", type: .integer(.int), isFixed: true),
            ]),
            documentation: Documentation(lines: ["Something to read."])),
          TypeDefinition(
            name: TypeName(module: "App", path: ["Post", "Status"]),
            shape: .rawEnumeration(
              .string,
              [
                RawCase(name: "draft", value: .string("draft")),
                RawCase(
                  name: "published", value: .string("live"), documentation: Documentation(lines: ["Everyone sees it."])),
              ])),
          TypeDefinition(
            name: TypeName(module: "App", path: ["PostError"]),
            shape: .enumeration([
              EnumerationCase(name: "emptyTitle"),
              EnumerationCase(
                name: "tooLong", payload: [PayloadField(label: "limit", key: "limit", type: .integer(.int))]),
            ]),
            isError: true),
        ]),
      .feed,
      InterfaceFile(
        module: "App", path: "Guestbook.swift",
        functions: [
          ServerFunction(
            id: "Guestbook.sign", name: "sign", namespace: ["Guestbook"], instance: .guestbook,
            parameters: [.positional("name", .string)], result: .app("Visit"),
            failure: .typed(.named(TypeName(module: "App", path: ["PostError"]))), line: 17),
          ServerFunction(
            id: "Guestbook.all", name: "all", namespace: ["Guestbook"], instance: .guestbook,
            result: .array(.app("Visit")), deprecation: Deprecation(message: nil),
            availability: ["@available(*, deprecated)"], line: 25),
          ServerFunction(
            id: "Board.pin", name: "pin", namespace: ["Board"],
            instance: InstanceType(
              name: TypeName(module: "App", path: ["Board"]), isolation: .globalActor("MainActor")),
            parameters: [.labelled("title", .string)], result: .array(.string), line: 32),
          ServerFunction(
            id: "Greeter.greet", name: "greet", namespace: ["Greeter"],
            instance: InstanceType(name: TypeName(module: "App", path: ["Greeter"]), isolation: .none),
            parameters: [.labelled("name", .string, default: "\"you\"")], result: .string, line: 43),
          ServerFunction(
            id: "Shelf.put", name: "put", namespace: ["Shelf"],
            instance: InstanceType(
              name: TypeName(module: "App", path: ["Shelf"]), isolation: .globalActor("Archive")),
            parameters: [.positional("title", .string)], result: .integer(.int),
            failure: .typed(.named(TypeName(module: "App", path: ["PostError"]))), line: 60),
        ],
        types: [
          TypeDefinition(
            name: TypeName(module: "App", path: ["Visit"]),
            shape: .structure([
              Field(name: "name", key: "name", type: .string),
              Field(name: "number", key: "number", type: .integer(.int)),
            ]), isClass: true, isNonisolated: true)
        ]),
    ])

  /// What few applications hold all at once.
  static let corners = Interface(
    module: "App", base: "/api",
    files: [
      InterfaceFile(
        module: "App", path: "Admin/Tools.swift", imports: ["public import Foundation", "import Models"],
        functions: [
          ServerFunction(
            id: "old", name: "old",
            parameters: [
              .labelled("in", .integer(.int)),
              Parameter(label: "for", name: "default", key: "for", type: .integer(.int), defaultValue: .literal("1")),
            ],
            result: .integer(.int), deprecation: Deprecation(message: "Use \"new\"."), line: 1),
          ServerFunction(
            id: "Outer.Inner.repeat", name: "repeat", namespace: ["Outer", "Inner"],
            parameters: [Parameter(label: "inout", name: nil, key: "inout", type: .string)],
            deprecation: Deprecation(message: nil), globalActor: "MainActor", line: 2),
          ServerFunction(
            id: "debug", name: "debug",
            parameters: [.labelled("result", .string), .labelled("arguments", .string), .labelled("caller", .string)],
            failure: .untyped, conditions: ["DEBUG", "os(Linux) || os(macOS)"], line: 3),
          ServerFunction(
            id: "recent", name: "recent", result: .string,
            availability: [
              "@available(macOS 15, iOS 18, *)", "@available(macOS, introduced: 16.0, message: \"a, b\")",
            ],
            line: 4),
        ]),
      InterfaceFile(
        module: "App", path: "Tools.swift",
        imports: ["import Models", "import Foundation", "import Foundation"],
        functions: [
          ServerFunction(
            id: "two", name: "two",
            parameters: [
              .positional("a", .integer(.int), default: "1"), .positional("b", .optional(.string), default: "nil"),
            ],
            result: .string, failure: .typed(.named(TypeName(module: "Models", path: ["Failure"]))), line: 1),
          ServerFunction(
            id: "three", name: "three",
            parameters: [
              .labelled("a", .integer(.int), default: "1"), .labelled("b", .optional(.string), default: "\"x\""),
              .positional("c", .named(TypeName(module: "Models", path: ["Kind"])), default: ".one"),
            ],
            failure: .untyped, line: 2),
          ServerFunction(
            id: "many", name: "many",
            parameters: [
              .labelled("first", .integer(.int), default: "1"), .labelled("second", .optional(.string), default: "nil"),
              .labelled("third", .named(TypeName(module: "Models", path: ["Kind"])), default: ".one"),
              .labelled("fourth", .dictionary(key: .string, value: .string, form: .object), default: "[:]"),
              Parameter(
                label: "fifth", name: "fifth", key: "fifth", type: .integer(.int),
                defaultValue: DefaultValue(text: "limit", isSelfContained: false)),
              .labelled("sixth", .optional(.named(TypeName(module: "Models", path: ["Kind"]))), default: ".two"),
            ],
            result: .named(TypeName(module: "App", path: ["Hidden", "Deep", "Leaf"])), failure: .untyped, line: 3),
          ServerFunction(
            id: "aFunctionWithAVeryLongNameThatGoesOnAndOn", name: "aFunctionWithAVeryLongNameThatGoesOnAndOn",
            parameters: [
              .labelled("theFirstArgument", .string), .labelled("theSecondArgument", .string),
              .labelled(
                "theThirdArgument",
                .optional(.array(.dictionary(key: .string, value: .optional(.floating(.double)), form: .object)))),
              .labelled("theFourthArgument", .app("Tree")),
            ],
            result: .app("Tree"), line: 4),
          ServerFunction(
            id: "outer", name: "outer",
            parameters: [Parameter(label: nil, name: nil, key: "_0", type: .app("class"))], result: .app("Empty"),
            line: 5),
        ],
        types: [
          TypeDefinition(
            name: TypeName(module: "App", path: ["Hidden", "Deep", "Leaf"]),
            shape: .structure([
              Field(name: "in", key: "in", type: .optional(.string)), Field(name: "self_", key: "$self", type: .url),
            ]),
            deprecation: Deprecation(message: "Use a tree.")),
          TypeDefinition(
            name: TypeName(module: "App", path: ["Tree"]),
            shape: .enumeration([
              EnumerationCase(
                name: "leaf", payload: [PayloadField(label: nil, key: "_0", type: .app("Hidden", "Deep", "Leaf"))]),
              EnumerationCase(
                name: "branch",
                payload: [
                  PayloadField(label: "left", key: "left", type: .app("Tree", "Node")),
                  PayloadField(label: "in", key: "in", type: .optional(.app("Tree"))),
                ]),
              EnumerationCase(name: "default"),
            ])),
          TypeDefinition(
            name: TypeName(module: "App", path: ["Tree", "Node"]),
            shape: .structure([Field(name: "tree", key: "tree", type: .app("Tree"))])),
          TypeDefinition(
            name: TypeName(module: "App", path: ["class"]),
            shape: .rawEnumeration(
              .integer(.uint8),
              [RawCase(name: "init", value: .integer(1)), RawCase(name: "none", value: .integer(0))])),
          TypeDefinition(name: TypeName(module: "App", path: ["Empty"]), shape: .structure([])),
        ]),
      InterfaceFile(
        module: "App", path: "Types.swift",
        types: [
          TypeDefinition(
            name: TypeName(module: "App", path: ["Tree", "Extra"]),
            shape: .structure([Field(name: "date", key: "date", type: .date)])),
          TypeDefinition(
            name: TypeName(module: "App", path: ["Hidden", "Other"]),
            shape: .structure([Field(name: "bytes", key: "bytes", type: .data)])),
        ]),
      InterfaceFile(
        module: "Models", path: "Kind.swift",
        types: [
          TypeDefinition(
            name: TypeName(module: "Models", path: ["Kind"]),
            shape: .rawEnumeration(
              .string, [RawCase(name: "one", value: .string("one")), RawCase(name: "two", value: .string("two"))])),
          TypeDefinition(
            name: TypeName(module: "Models", path: ["Failure"]), shape: .enumeration([EnumerationCase(name: "all")]),
            isError: true),
        ]),
    ])
}
