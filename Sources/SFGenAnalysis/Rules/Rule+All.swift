import SFGenSource

extension Rule {
  /// Every rule, in the order of the codes, which is also the order in which the rules for directives are asked.
  package static let all: [Rule] = sources + comparisons + [.unreadableSource, .unusedSuppression]

  /// The rules about the sources as they are.
  private static let sources: [Rule] = [
    .directiveNotFirstInFile, .directiveNotFirstInBody, .directiveInUnsupportedPlace, .misspelledDirective,
    .dressedUpDirective, .conflictingDirectives, .redundantDirective, .bareFileDirective,
    .directiveDropsImplicitReturn, .directiveIsReturnValue, .directiveMarksNothing, .unquotedDirective,
    .unknownDirective, .conditionalDirective, .unclearFileDirective,
    .notAsync, .genericFunction, .inoutParameter, .variadicParameter, .functionParameter, .opaqueOrExistential,
    .inaccessibleFunction, .rethrowing, .isolatedParameter, .mutatingMethod, .unregistrableInstance,
    .unbindableCapture, .unreachableDefault, .exportedVariable, .unavailableFunction, .duplicateArgumentKey,
    .hoistedBodyUsesPrivate, .unknownOption,
    .unknownType, .notCodable, .customCodable, .unsupportedType, .inaccessibleType, .ambiguousType, .errorNotCodable,
    .openClass,
    .serverFunctionInClientFile, .serverFunctionInClientModule, .clientImportsServer, .uiFrameworkInServerFile,
    .duplicateID, .typeScriptNameCollision, .reservedCaseName,
  ]

  /// The rules about changes that break deployed clients.
  private static let comparisons: [Rule] = [
    .functionRemoved, .idChanged, .baseChanged,
    .argumentAdded, .argumentRequired, .argumentRenamed, .argumentType,
    .resultType, .resultOptional, .resultPresence,
    .errorRemoved, .errorType, .errorAdded,
    .fieldRemoved, .fieldOptional, .fieldAdded, .fieldRequired, .fieldRenamed, .fieldType,
    .caseRemoved, .caseAdded, .caseRenamed, .casePayload, .representation,
    .guardChanged, .bodyLimitLowered, .valueIgnored,
  ]

  /// The rule with a code or a name.
  package static func named(_ text: String) -> Rule? {
    all.first { $0.code.lowercased() == text.lowercased() || $0.name == text }
  }
}

/// The checks of the table, sorted by what they look at, so that nothing is searched for each directive or function.
enum RuleChecks {
  static let refusals = Rule.all.compactMap { rule in
    if case .refusal(let check) = rule.check { (rule, check) } else { nil }
  }
  static let remarks = Rule.all.compactMap { rule in
    if case .remark(let check) = rule.check { (rule, check) } else { nil }
  }
  static let functions = Rule.all.compactMap { rule in
    if case .function(let check) = rule.check { (rule, check) } else { nil }
  }
  static let files = Rule.all.compactMap { rule in
    if case .file(let check) = rule.check { (rule, check) } else { nil }
  }
  static let projects = Rule.all.compactMap { rule in
    if case .project(let check) = rule.check { (rule, check) } else { nil }
  }
}
