/// An interface with every row of the table of types: by itself, and inside of others.
package enum FixedInterface {
  package static var interface: ModelInterface {
    var interface = ModelInterface()
    for definition in structures + generics + rawValues + enumerations + errors { interface.add(definition) }
    for alias in aliases { interface.add(alias) }
    for function in scalarFunctions + typeFunctions + otherFunctions { interface.add(function) }
    return interface
  }

  // MARK: Structures

  private static var structures: [ModelDefinition] {
    [
      // `Character` is no property that `Codable`'s synthesis takes.
      ModelDefinition(
        "Scalars",
        .structure(
          Scalar.allCases.filter { $0 != .character }.map { ModelField($0.rawValue.lowercased(), .scalar($0)) })),
      ModelDefinition(
        "Optionals",
        .structure([
          ModelField("text", .optional(.string)), ModelField("date", .optional(.date)),
          ModelField("wide", .optional(.scalar(.uint64))), ModelField("list", .optional(.array(.optional(.int)))),
        ])),
      ModelDefinition(
        "Keys",
        .structure([
          ModelField("renamed", .string, key: "re-named"), ModelField("default", .int, key: "__proto__"),
          ModelField("omitted", .string, .omitted("\"left out\"")),
        ])),
      odd(
        "Initialized",
        [
          ModelField("constant", .int, .constant("3")), ModelField("variable", .int, .initialized("4")),
          ModelField("optional", .optional(.int), .initialized("9")),
        ]),
      odd("Conditional", [ModelField("here", .int), absent(ModelField("elsewhere", .string))]),
      odd("Hidden", [hidden(ModelField("hidden", .scalar(.decimal))), ModelField("shown", .optional(.date))]),
      odd("Empty", []),
      ModelDefinition("Outer", .structure([ModelField("inner", .array(.named("Outer.Inner")))])),
      ModelDefinition("Outer.Inner", .structure([ModelField("data", .scalar(.data))])),
      ModelDefinition(
        "Tree",
        .structure([
          ModelField("children", .array(.named("Tree"))),
          ModelField("byName", .dictionary(key: .string, value: .named("Tree"))),
        ])),
      ModelDefinition("Node", .structure(nodeFields, isClass: true), isHashable: false),
      ModelDefinition("Amount", .declared(.string)),
    ]
  }

  private static let nodeFields = [
    ModelField("value", .scalar(.int64)), ModelField("next", .optional(.named("Node"))),
    ModelField("others", .array(.named("Node"))),
  ]

  private static func odd(_ name: String, _ fields: [ModelField]) -> ModelDefinition {
    ModelDefinition(name, .structure(fields), isHashable: false)
  }

  private static func absent(_ field: ModelField) -> ModelField {
    var field = field
    field.missingUnder = "os(Windows)"
    return field
  }

  private static func hidden(_ field: ModelField) -> ModelField {
    var field = field
    field.isPrivate = true
    return field
  }

  private static var generics: [ModelDefinition] {
    [
      ModelDefinition(
        "Page", parameters: ["Item"],
        .structure([ModelField("items", .array(.parameter("Item"))), ModelField("total", .int)])),
      ModelDefinition(
        "Pair", parameters: ["First", "Second"],
        .structure([ModelField("first", .parameter("First")), ModelField("second", .parameter("Second"))]),
        takesOptionals: true),
      ModelDefinition(
        "Either", parameters: ["Left", "Right"],
        .enumeration([
          ModelCase("left", [ModelPayload(nil, .parameter("Left"))]),
          ModelCase("right", [ModelPayload("value", .parameter("Right"))]),
        ])),
      ModelDefinition(
        "Tagged", parameters: ["Value", "Tag"], .structure([ModelField("value", .parameter("Value"))])),
    ]
  }

  private static let aliases = [
    ModelAlias("Numbers", .array(.int)),
    ModelAlias("Named", parameters: ["Element"], .dictionary(key: .string, value: .parameter("Element"))),
  ]

  // MARK: Raw values and enums

  private static var rawValues: [ModelDefinition] {
    let colors = [
      ModelRawCase("red", json: .string("red")), ModelRawCase("green", "\"grün\"", json: .string("grün")),
      ModelRawCase("then", json: .string("then")),
    ]
    let levels = [ModelRawCase("low", "-1", json: .number("-1")), ModelRawCase("high", "7", json: .number("7"))]
    return [
      ModelDefinition("Color", .rawEnumeration(.string, colors)),
      ModelDefinition("ColorKey", .rawEnumeration(.string, colors), isCodingKeyRepresentable: true),
      ModelDefinition("Level", .rawEnumeration(.int, levels)),
      ModelDefinition("LevelKey", .rawEnumeration(.int, levels), isCodingKeyRepresentable: true),
      ModelDefinition(
        "Ratio",
        .rawEnumeration(
          .double, [ModelRawCase("half", "0.5", json: .number("0.5")), ModelRawCase("two", "2", json: .number("2"))])),
      ModelDefinition("Name", .rawStructure(.string, isOptionSet: false)),
      ModelDefinition("NameKey", .rawStructure(.string, isOptionSet: false), isCodingKeyRepresentable: true),
      ModelDefinition("Flag", .rawStructure(.bool, isOptionSet: false)),
      ModelDefinition("Number", .rawStructure(.int64, isOptionSet: false)),
      ModelDefinition("Share", .rawStructure(.double, isOptionSet: false)),
      ModelDefinition("Rights", .rawStructure(.uint8, isOptionSet: true)),
    ]
  }

  private static var enumerations: [ModelDefinition] {
    [
      ModelDefinition("Plain", .enumeration([ModelCase("first"), ModelCase("default"), ModelCase("__proto__")])),
      ModelDefinition(
        "Shape",
        .enumeration([
          ModelCase("none"), ModelCase("circle", [ModelPayload("radius", .scalar(.double))]),
          ModelCase("label", key: "text", [ModelPayload(nil, .string, key: "value"), ModelPayload("size", .int)]),
          ModelCase("note", [ModelPayload("text", .optional(.string)), ModelPayload(nil, .date)]),
          ModelCase(
            "marked",
            [
              ModelPayload("name", .string, key: "named"),
              ModelPayload("seen", .int, defaultValue: "7", isOmitted: true),
            ]),
          ModelCase("given", [ModelPayload("value", .int, defaultValue: "5")]),
        ])),
      // Swift takes a value without a label for the first that is left out before it.
      ModelDefinition(
        "Badge",
        .enumeration([
          ModelCase(
            "numbered",
            [ModelPayload(nil, .int, defaultValue: "1", isOmitted: true), ModelPayload(nil, .string, key: "text")])
        ])),
      ModelDefinition(
        "Expression",
        .enumeration([
          ModelCase("number", [ModelPayload(nil, .scalar(.int64))]),
          ModelCase("sum", [ModelPayload(nil, .named("Expression")), ModelPayload(nil, .named("Expression"))]),
          ModelCase("list", [ModelPayload("of", .array(.named("Expression")))]),
        ])),
    ]
  }

  private static var errors: [ModelDefinition] {
    [
      ModelDefinition(
        "Refusal",
        .enumeration([ModelCase("closed"), ModelCase("taken", [ModelPayload("title", .string)])]), isError: true),
      ModelDefinition("Conflict", .structure([ModelField("since", .date)]), isError: true),
    ]
  }

  // MARK: Functions

  private static func echo(_ name: String, _ type: ModelType) -> ModelFunction {
    ModelFunction(name, [ModelParameter(nil, "value", type)], .returns(parameter: 0))
  }

  private static var scalarFunctions: [ModelFunction] {
    Scalar.allCases.map { echo($0.rawValue.lowercased(), .scalar($0)) } + [echo("scalars", .named("Scalars"))]
  }

  private static var typeFunctions: [ModelFunction] {
    [
      echo("bytes", .array(.scalar(.uint8))),
      echo("optionals", .named("Optionals")), echo("optional", .optional(.int)),
      echo("optionalElements", .array(.optional(.string))),
      echo("arrays", .array(.array(.int))), echo("contiguous", .contiguousArray(.date)),
      echo("sets", .set(.scalar(.uuid))), echo("setsOfStructures", .set(.named("Keys"))),
      echo("byString", .dictionary(key: .string, value: .scalar(.data))),
      echo("byInt", .dictionary(key: .int, value: .optional(.int))),
      echo("byKeys", .dictionary(key: .named("ColorKey"), value: .dictionary(key: .named("LevelKey"), value: .date))),
      echo("byName", .dictionary(key: .named("NameKey"), value: .scalar(.bool))),
      echo("byUUID", .dictionary(key: .scalar(.uuid), value: .int)),
      echo("byEnumeration", .dictionary(key: .named("Color"), value: .string)),
      echo("byWide", .dictionary(key: .scalar(.int64), value: .scalar(.decimal))),
      echo("byStructure", .dictionary(key: .named("Optionals"), value: .set(.named("Level")))),
      echo("bySet", .dictionary(key: .set(.named("Level")), value: .scalar(.float))),
      echo("keys", .named("Keys")), echo("initialized", .named("Initialized")),
      echo("conditional", .named("Conditional")), echo("hidden", .named("Hidden")), echo("empty", .named("Empty")),
      echo("nested", .named("Outer")), echo("tree", .named("Tree")), echo("node", .named("Node")),
      echo("declared", .array(.named("Amount"))),
      echo("page", .named("Page", [.named("Page", [.date])])),
      echo("pair", .named("Pair", [.optional(.int), .named("Color")])),
      echo("either", .array(.named("Either", [.scalar(.uint64), .named("Pair", [.string, .scalar(.data)])]))),
      echo("tagged", .named("Tagged", [.scalar(.uint64), .named("Color")])),
      echo("aliases", .alias("Named", [.alias("Numbers")])),
      echo("color", .named("Color")), echo("level", .named("Level")), echo("ratio", .named("Ratio")),
      echo("rawNames", .array(.named("Name"))), echo("flag", .named("Flag")),
      echo("number", .named("Number")), echo("share", .named("Share")), echo("rights", .named("Rights")),
      echo("plain", .named("Plain")), echo("shape", .named("Shape")), echo("badge", .named("Badge")),
      echo("expression", .named("Expression")),
      echo("tuple", .tuple([ModelMember("when", .optional(.date)), ModelMember(nil, .scalar(.character))])),
      echo("tuples", .array(.tuple([ModelMember(nil, .named("Color")), ModelMember("of", .scalar(.int128))]))),
    ]
  }

  private static var otherFunctions: [ModelFunction] {
    let ten = ModelParameter("limit", "limit", .int, defaultValue: "10")
    return [
      ModelFunction("nothing", [], .returnsNothing),
      ModelFunction(
        "several", namespace: "Area",
        [ModelParameter(nil, "id", .scalar(.uuid)), ModelParameter("after", "date", .optional(.date)), ten],
        .returns(parameter: 2)),
      ModelFunction("then", namespace: "Area", [ModelParameter("class", "kind", .string)], .returnsNothing),
      ModelFunction(
        "refuse", [ModelParameter("because", "refusal", .named("Refusal"))],
        .throws(parameter: 0, result: .array(.date))),
      ModelFunction(
        "conflict", [ModelParameter(nil, "conflict", .named("Conflict"))], .throws(parameter: 0, result: nil)),
    ]
  }
}
