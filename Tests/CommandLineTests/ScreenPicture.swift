import Foundation

/// A picture of a terminal's screen, made from what a program printed for one.
struct ScreenPicture {
  private static let characterWidth = 8.4
  private static let lineHeight = 19
  private static let margin = 16

  let svg: String

  /// - Parameter text: lines with the escape sequences that choose colours.
  init(_ text: String, title: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    let columns =
      lines.map { ScreenPicture.runs(in: $0).reduce(0) { $0 + ScreenPicture.width(of: $1.text) } }.max() ?? 0
    let width = Int(Double(columns) * Self.characterWidth) + 2 * Self.margin
    let height = lines.count * Self.lineHeight + 2 * Self.margin
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" role="img" aria-label="\(title)">
      <style>
      text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d8dee9; white-space: pre }
      .b { font-weight: bold } .f { fill: #7b88a1 } .e { fill: #ff6b6b } .w { fill: #d897e5 } .n { fill: #6fc7d8 }
      .r { fill: #e07a7a } .a { fill: #8fbf7f }
      </style>
      <rect width="100%" height="100%" rx="8" fill="#1f2430"/>

      """
    for (index, line) in lines.enumerated() {
      var column = 0
      let y = Self.margin + (index + 1) * Self.lineHeight - 5
      for run in Self.runs(in: line) {
        let runWidth = Self.width(of: run.text)
        defer { column += runWidth }
        guard !run.text.allSatisfy({ $0 == " " }) else { continue }
        let x = Double(Self.margin) + Double(column) * Self.characterWidth
        // The width keeps columns in line whatever font there is.
        let length = (Double(runWidth) * Self.characterWidth).formatted(
          .number.precision(.fractionLength(0...1)).grouping(.never))
        let place = x.formatted(.number.precision(.fractionLength(0...1)).grouping(.never))
        let kind = run.classes.isEmpty ? "" : " class=\"\(run.classes)\""
        svg += "<text x=\"\(place)\" y=\"\(y)\" textLength=\"\(length)\"\(kind)>\(Self.escaped(run.text))</text>\n"
      }
    }
    self.svg = svg + "</svg>\n"
  }

  private struct Run {
    let text: String
    let classes: String
  }

  private static let classes = [
    "1;31": "b e", "1;35": "b w", "1;36": "b n", "1": "b", "2": "f", "31": "r", "32": "a", "0": "",
  ]

  private static func runs(in line: Substring) -> [Run] {
    var runs: [Run] = []
    var current = ""
    var rest = line
    while let escape = rest.firstRange(of: "\u{1B}[") {
      if escape.lowerBound > rest.startIndex {
        runs.append(Run(text: String(rest[..<escape.lowerBound]), classes: current))
      }
      rest = rest[escape.upperBound...]
      guard let end = rest.firstIndex(of: "m") else { break }
      current = classes[String(rest[..<end])] ?? ""
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { runs.append(Run(text: String(rest), classes: current)) }
    return runs
  }

  /// Cells of the screen: a character of East Asian scripts takes two.
  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ((0x1100...0xFFDC).contains($1.value) && $1.value > 0x2E7F ? 2 : 1) }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
