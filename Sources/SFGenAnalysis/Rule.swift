import SFGenSource

/// The table of codes: every rule that the analysis checks.
package enum Rule: String, CaseIterable, Sendable {
  case directiveNotFirstInFile = "SF101"
  case directiveNotFirstInBody = "SF102"
  case directiveInUnsupportedPlace = "SF103"
  case misspelledDirective = "SF104"
  case dressedUpDirective = "SF105"
  case conflictingDirectives = "SF106"
  case notAsync = "SF201"
  case genericFunction = "SF202"
  case inoutParameter = "SF203"
  case variadicParameter = "SF204"
  case functionParameter = "SF205"
  case opaqueOrExistential = "SF206"
  case inaccessibleFunction = "SF207"
  case rethrowing = "SF208"
  case unregistrableInstance = "SF211"
  case unavailableFunction = "SF215"
  case duplicateArgumentKey = "SF216"
  case unknownOption = "SF218"
  case unknownType = "SF301"
  case notCodable = "SF302"
  case customCodable = "SF303"
  case unsupportedType = "SF304"
  case inaccessibleType = "SF305"
  case errorNotCodable = "SF307"
  case serverFunctionInClientFile = "SF401"
  case serverFunctionInClientModule = "SF402"
  case duplicateID = "SF501"
  case reservedCaseName = "SF503"
  case unreadableSource = "SF901"

  package var code: String { rawValue }

  /// The rule's stable name, in kebab case.
  package var name: String {
    switch self {
    case .directiveNotFirstInFile: "directive-not-first-in-file"
    case .directiveNotFirstInBody: "directive-not-first-in-body"
    case .directiveInUnsupportedPlace: "directive-in-unsupported-place"
    case .misspelledDirective: "misspelled-directive"
    case .dressedUpDirective: "dressed-up-directive"
    case .conflictingDirectives: "conflicting-directives"
    case .notAsync: "not-async"
    case .genericFunction: "generic-function"
    case .inoutParameter: "inout-parameter"
    case .variadicParameter: "variadic-parameter"
    case .functionParameter: "function-parameter"
    case .opaqueOrExistential: "opaque-or-existential"
    case .inaccessibleFunction: "inaccessible-function"
    case .rethrowing: "rethrows"
    case .unregistrableInstance: "unregistrable-instance"
    case .unavailableFunction: "unavailable-function"
    case .duplicateArgumentKey: "duplicate-argument-key"
    case .unknownOption: "unknown-option"
    case .unknownType: "unknown-type"
    case .notCodable: "not-codable"
    case .customCodable: "custom-codable"
    case .unsupportedType: "unsupported-type"
    case .inaccessibleType: "inaccessible-type"
    case .errorNotCodable: "error-not-codable"
    case .serverFunctionInClientFile: "server-function-in-client-file"
    case .serverFunctionInClientModule: "server-function-in-client-module"
    case .duplicateID: "duplicate-id"
    case .reservedCaseName: "reserved-case-name"
    case .unreadableSource: "unreadable-source"
    }
  }

  func diagnostic(
    _ message: String, in file: SourceFile, _ range: ByteRange, notes: [Note] = [], fixIt: FixIt? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, rule: name, severity: .error, message: message,
      location: SourceLocation(path: file.path, range: range), notes: notes, fixIt: fixIt)
  }
}
