/// Writes JSON in one of the many ways that mean the same.
package enum DocumentWriter {
  package static func document(of json: JSON, _ random: inout SplitMix) -> [UInt8] {
    var text = ""
    write(json, to: &text, &random)
    return Array(text.utf8)
  }

  private static func write(_ json: JSON, to text: inout String, _ random: inout SplitMix) {
    text += blank(&random)
    switch json {
    case .null, .bool, .number: text += json.text
    case .string(let string): text += quoted(string, &random)
    case .array(let elements):
      text += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { text += "," }
        write(element, to: &text, &random)
      }
      text += blank(&random) + "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        text += blank(&random) + quoted(member.key, &random) + blank(&random) + ":"
        write(member.value, to: &text, &random)
      }
      text += blank(&random) + "}"
    }
    text += blank(&random)
  }

  private static func blank(_ random: inout SplitMix) -> String {
    Int.random(in: 0..<6, using: &random) == 0 ? RandomScalars.pick([" ", "\n", "\t", "\r\n  "], &random) : ""
  }

  private static func quoted(_ string: String, _ random: inout SplitMix) -> String {
    // `JSONDecoder` knows these by their bytes.
    let isNumber = ["NaN", "Infinity", "-Infinity"].contains(string)
    guard !isNumber, Int.random(in: 0..<3, using: &random) == 0 else { return JSON.quoted(string) }
    var result = "\""
    for unit in string.utf16 {
      // A pair of surrogates is escaped as a whole or not at all, which is simplest as a whole.
      let isPlain = (0x20..<0x7F).contains(unit) && unit != 0x22 && unit != 0x5C
      if unit == 0x2F, Bool.random(using: &random) {
        result += "\\/"
      } else if isPlain, Int.random(in: 0..<4, using: &random) > 0 {
        result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      } else {
        result += JSON.escape(unit)
      }
    }
    return result + "\""
  }
}
