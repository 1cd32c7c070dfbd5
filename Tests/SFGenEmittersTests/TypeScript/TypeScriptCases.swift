import SFGenInterface

/// The interfaces that the TypeScript client is tested with: each is a folder of expected output.
enum TypeScriptCases {
  static let all: [(name: String, interfaces: [Interface])] = [
    ("Blog", [blog]), ("Modules", modules), ("Names", [names]), ("Streams", [streams]),
  ]

  static func interfaces(of name: String) -> [Interface] {
    all.first { $0.name == name }?.interfaces ?? []
  }

  static func named(_ path: String..., module: String = "App") -> WireType {
    .named(TypeName(module: module, path: path))
  }

  static func type(_ path: String..., module: String = "App") -> TypeName {
    TypeName(module: module, path: path)
  }

  static func labelled(_ name: String, _ type: WireType, default text: String? = nil) -> Parameter {
    Parameter(
      label: name, name: name, key: name, type: type,
      defaultValue: text.map { DefaultValue(text: $0, isSelfContained: true) })
  }

  static func positional(_ name: String, _ type: WireType, default text: String? = nil) -> Parameter {
    Parameter(
      label: nil, name: name, key: name, type: type,
      defaultValue: text.map { DefaultValue(text: $0, isSelfContained: true) })
  }

  static func field(_ key: String, _ type: WireType, fixed: Bool = false, _ documentation: String? = nil) -> Field {
    Field(
      name: key, key: key, type: type, isFixed: fixed, documentation: documentation.map { Documentation(lines: [$0]) })
  }

  // MARK: - Streams

  static let streams = Interface(
    module: "App", base: "/_server",
    files: [
      InterfaceFile(
        module: "App", path: "Streams.swift",
        functions: [
          ServerFunction(
            id: "ticks", name: "ticks", parameters: [labelled("from", .integer(.int), default: "0")],
            result: .integer(.int), stream: ResultStream(spelling: .asyncStream),
            documentation: Documentation(lines: ["Counts.", "", "- Parameter from: Where it begins."]), line: 1),
          ServerFunction(
            id: "amounts", name: "amounts", result: .integer(.int64),
            stream: ResultStream(spelling: .asyncThrowingStream, failure: .untyped), failure: .untyped, line: 2),
          ServerFunction(
            id: "changes", name: "changes", parameters: [positional("id", .uuid)], result: named("Change"),
            stream: ResultStream(spelling: .opaque, failure: .typed(named("Broken"))),
            failure: .typed(named("Refused")), line: 3),
          ServerFunction(
            id: "words", name: "words", result: .optional(.string),
            stream: ResultStream(spelling: .opaque, failure: .typed(named("Refused"))),
            failure: .typed(named("Refused")), line: 4),
        ],
        types: [
          TypeDefinition(name: type("Change"), shape: .structure([field("at", .date), field("text", .string)])),
          TypeDefinition(
            name: type("Refused"),
            shape: .rawEnumeration(.string, [RawCase(name: "closed", value: .string("closed"))]), isError: true),
          TypeDefinition(
            name: type("Broken"),
            shape: .enumeration([
              EnumerationCase(
                name: "after", payload: [PayloadField(label: "count", key: "count", type: .integer(.int64))])
            ]),
            isError: true),
        ])
    ])

  // MARK: - Every kind of type and of argument

  static let blog = Interface(
    module: "App", base: "/_server",
    files: [
      InterfaceFile(module: "App", path: "Blog/Posts.swift", functions: postFunctions, types: postTypes),
      InterfaceFile(module: "App", path: "Values.swift", functions: valueFunctions, types: valueTypes),
      InterfaceFile(module: "App", path: "Fields.swift", functions: [formFunction]),
    ])

  private static let formFunction = ServerFunction(
    id: "submit", name: "submit",
    parameters: [
      positional("name", .string, default: #""""#), labelled("agrees", .bool),
      labelled("notify", .bool, default: "true"),
      labelled("big", .optional(.integer(.int64))), labelled("price", .optional(.decimal)),
      labelled("level", .optional(named("Level"))), labelled("color", .optional(named("Color"))),
      labelled("keys", .set(.string)), labelled("flags", .array(.bool)),
      labelled("ratio", .optional(.floating(.double))), labelled("days", .set(.date)),
    ], line: 1)

  private static let postFunctions = [
    ServerFunction(
      id: "createPost", name: "createPost",
      parameters: [
        labelled("title", .string), labelled("content", .string), labelled("tags", .array(.string), default: "[]"),
      ],
      result: named("Post"), failure: .typed(.named(type("PostError"))),
      documentation: Documentation(lines: [
        "Publishes a post.", "", "Ends no comment: */ and tags nobody:", "@admin is text.", "",
        "- Parameter title: What readers see first,",
        "  in one line.", "- Parameters:", "  - content: The text.", "  - tags: Words to find it by.",
        "- Returns: The post as it is stored.", "- Throws: ``PostError``.",
      ]), line: 10),
    ServerFunction(
      id: "move", name: "move",
      parameters: [
        positional("id", .integer(.int)),
        Parameter(label: "to", name: "position", key: "to", type: .integer(.int32)),
      ], failure: .untyped,
      documentation: Documentation(lines: ["Moves a post.", "", "- Parameter position: Counted from the top."]),
      line: 20),
    ServerFunction(
      id: "search", name: "search",
      parameters: [
        positional("text", .optional(.string)), positional("limit", .integer(.int), default: "10"),
        labelled("since", .optional(.date)), labelled("states", .array(named("Post", "State")), default: "[]"),
      ], result: .array(named("Post")), line: 30),
    ServerFunction(
      id: "rank", name: "rank",
      parameters: [positional("boost", .floating(.double), default: "1"), positional("id", .integer(.int))],
      result: .floating(.double), line: 40),
    ServerFunction(
      id: "removeAll", name: "removeAll",
      deprecation: Deprecation(message: "Use `Drafts.remove`."), line: 50),
    ServerFunction(
      id: "Drafts.remove", name: "remove", namespace: ["Drafts"],
      parameters: [positional("id", .integer(.int))], failure: .typed(.named(type("PostError"))), line: 60),
    ServerFunction(
      id: "Drafts.Archive.list", name: "list", namespace: ["Drafts", "Archive"],
      result: .dictionary(key: .string, value: .array(named("Post")), form: .object), line: 70),
  ]

  private static let postTypes = [
    TypeDefinition(
      name: type("Post"),
      shape: .structure([
        field("id", .integer(.int), "Given by the database."), field("title", .string),
        field("state", named("Post", "State")), field("tags", .array(.string)),
        field("createdAt", .date), field("publishedAt", .optional(.date)),
        field("replies", .array(named("Post"))),
      ]), documentation: Documentation(lines: ["What somebody wrote."])),
    TypeDefinition(
      name: type("Post", "State"),
      shape: .rawEnumeration(
        .string,
        [
          RawCase(name: "draft", value: .string("draft"), documentation: Documentation(lines: ["Seen by nobody."])),
          RawCase(name: "published", value: .string("published")),
        ])),
    TypeDefinition(
      name: type("PostError"),
      shape: .enumeration([
        EnumerationCase(
          name: "notFound", payload: [PayloadField(label: "id", key: "id", type: .integer(.int))],
          documentation: Documentation(lines: ["There is no such post."])),
        EnumerationCase(
          name: "tooLong",
          payload: [
            PayloadField(label: nil, key: "_0", type: .string),
            PayloadField(label: "limit", key: "limit", type: .optional(.integer(.uint16))),
          ]),
        EnumerationCase(name: "locked"),
      ]), deprecation: Deprecation(message: nil), isError: true),
  ]

  private static let valueFunctions = [
    ServerFunction(
      id: "echo", name: "echo", parameters: [positional("values", named("Values"))], result: named("Values"), line: 1),
    ServerFunction(
      id: "echoPlain", name: "echoPlain", parameters: [positional("plain", named("Plain"))], result: named("Plain"),
      failure: .typed(.named(type("PlainError"))), line: 2),
    ServerFunction(id: "maybe", name: "maybe", result: .optional(.integer(.uint)), line: 3),
    ServerFunction(
      id: "everything", name: "everything",
      parameters: [
        labelled("theFirstOfManyArguments", .dictionary(key: .string, value: .array(.optional(.date)), form: .object)),
        labelled("theSecondOfManyArguments", .array(.array(.optional(named("Level"))))),
        labelled(
          "theThirdOfManyArguments", .optional(.dictionary(key: .string, value: .floating(.float), form: .object))),
      ], result: .bool, line: 4),
  ]

  private static let valueTypes = [
    TypeDefinition(
      name: type("Values"),
      shape: .structure([
        field("int", .integer(.int)), field("uint", .integer(.uint)), field("byte", .integer(.uint8)),
        field("double", .floating(.double)), field("float", .optional(.floating(.float))), field("bool", .bool),
        field("uuid", .uuid), field("url", .url), field("date", .date), field("data", .data),
        field("dates", .dictionary(key: .string, value: .date, form: .object)),
        field("holes", .array(.optional(.date))),
        field("color", named("Color")), field("level", named("Level")), field("shape", named("Shape")),
        field("version", .integer(.int), fixed: true), field("content-type", .optional(.string)),
      ])),
    TypeDefinition(
      name: type("Color"),
      shape: .enumeration([EnumerationCase(name: "red"), EnumerationCase(name: "darkGreen")])),
    TypeDefinition(
      name: type("Level"),
      shape: .rawEnumeration(
        .integer(.int),
        [RawCase(name: "low", value: .integer(-1)), RawCase(name: "high", value: .integer(1))])),
    TypeDefinition(
      name: type("Shape"),
      shape: .enumeration([
        EnumerationCase(
          name: "polygon", payload: [PayloadField(label: nil, key: "_0", type: .array(.floating(.double)))]),
        EnumerationCase(name: "text", payload: [PayloadField(label: nil, key: "_0", type: .string)]),
        EnumerationCase(name: "group", payload: [PayloadField(label: nil, key: "_0", type: .array(named("Shape")))]),
        EnumerationCase(name: "point"),
      ])),
    TypeDefinition(
      name: type("Plain"),
      shape: .structure([
        field("then", .string), field("toJSON", .string), field("constructor", .string),
        field("words", .dictionary(key: .string, value: .string, form: .object)),
      ])),
    TypeDefinition(name: type("PlainError"), shape: .structure([field("reason", .string)]), isError: true),
    TypeDefinition(name: type("Empty"), shape: .structure([])),
    TypeDefinition(name: type("Never"), shape: .enumeration([])),
  ]

  // MARK: - Two modules that share a third, with types that name each other across files

  static let modules: [Interface] = {
    let shared = InterfaceFile(
      module: "Models", path: "User.swift",
      types: [
        TypeDefinition(
          name: type("User", module: "Models"),
          shape: .structure([field("id", .integer(.int)), field("friends", .array(named("User", module: "Models")))]))
      ])
    func comment(_ module: String) -> Interface {
      Interface(
        module: module, base: "/\(module)/",
        files: [
          InterfaceFile(
            module: module, path: "Comments.swift",
            functions: [
              ServerFunction(
                id: "comments", name: "comments", result: .array(named("Comment", module: module)), line: 1)
            ],
            types: [
              TypeDefinition(
                name: type("Comment", module: module),
                shape: .structure([
                  field("thread", .optional(named("Thread", module: module))),
                  field("author", named("User", module: "Models")),
                ]))
            ]),
          InterfaceFile(
            module: module, path: "Threads/Thread.swift",
            types: [
              TypeDefinition(
                name: type("Thread", module: module),
                shape: .structure([
                  field("comments", .array(named("Comment", module: module))), field("opened", .date),
                ]))
            ]),
          shared,
        ])
    }
    return [comment("Admin"), comment("App")]
  }()

  // MARK: - Names that mean something else in TypeScript

  static let names = Interface(
    module: "App", base: "/_server",
    files: [
      InterfaceFile(
        module: "App", path: "Names.swift",
        functions: [
          ServerFunction(id: "delete", name: "delete", parameters: [positional("in", .string)], line: 1),
          ServerFunction(id: "then", name: "then", line: 2),
          ServerFunction(id: "date", name: "date", result: .date, line: 3),
          ServerFunction(id: "🎉", name: "🎉", result: named("Record"), line: 4),
          ServerFunction(id: "find", name: "find", parameters: [positional("id", .uuid)], line: 5),
          ServerFunction(id: "findByName", name: "find", parameters: [labelled("name", .string)], line: 6),
          ServerFunction(
            id: "hostile", name: "hostile",
            parameters: [labelled("__proto__", .integer(.int)), labelled("constructor", .optional(.date))],
            result: named("Hostile"), line: 7),
        ],
        types: [
          TypeDefinition(
            name: type("Record"),
            shape: .structure([field("all", .dictionary(key: .string, value: .date, form: .object))])),
          TypeDefinition(name: type("Date"), shape: .structure([field("day", .integer(.int8))])),
          TypeDefinition(name: type("Coding"), shape: .structure([field("size", .integer(.int))])),
          TypeDefinition(name: type("string"), shape: .structure([field("text", .string)])),
          TypeDefinition(
            name: type("Hostile"),
            shape: .structure([
              field("__proto__", named("Coding")), field("constructor", .integer(.int)),
              field("then", named("Hostile", "Kind")), field("say \"hi\"\u{2028}", .optional(.date)),
              field("remote", .optional(named("Status", module: "Models"))),
              field("local", .optional(named("Status"))),
            ])),
          TypeDefinition(
            name: type("Hostile", "Kind"),
            shape: .enumeration([
              EnumerationCase(name: "__proto__", payload: [PayloadField(label: nil, key: "__proto__", type: .date)]),
              EnumerationCase(name: "constructor"),
            ])),
          TypeDefinition(
            name: type("Hostile_Kind"),
            shape: .rawEnumeration(
              .integer(.int),
              [
                RawCase(name: "small", value: .integer(1)),
                RawCase(name: "large", value: .integer(9_007_199_254_740_993)),
              ])),
          TypeDefinition(name: type("Status"), shape: .enumeration([EnumerationCase(name: "toString")])),
        ]),
      InterfaceFile(
        module: "App", path: "names.swift", functions: [ServerFunction(id: "lower", name: "lower", line: 1)]),
      InterfaceFile(
        module: "App", path: "Runtime.swift", functions: [ServerFunction(id: "start", name: "start", line: 1)]),
      InterfaceFile(
        module: "Models", path: "Status.swift",
        types: [
          TypeDefinition(
            name: type("Status", module: "Models"), shape: .enumeration([EnumerationCase(name: "ready")]))
        ]),
    ])
}
