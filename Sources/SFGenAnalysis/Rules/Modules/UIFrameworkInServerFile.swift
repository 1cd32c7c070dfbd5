import SFGenOutline
import SFGenSource

extension Rule {
  static let uiFrameworkInServerFile = Rule(
    code: "SF404", name: "ui-framework-in-server-file", severity: .warning,
    summary: "SwiftUI, UIKit, AppKit or WatchKit is imported in a file of server functions.",
    explanation: """
      User interfaces run in clients, and most servers run on Linux, where these frameworks do not exist. The import is \
      mostly left over from code that was moved.
      """,
    wrong: """
      import SwiftUI

      func ping() async {
        // "use server"
      }
      """,
    right: """
      func ping() async {
        // "use server"
      }
      """,
    check: .file { rule, checked in
      guard checked.isServerCode else { return [] }
      return checked.file.outline.imports.compactMap { each in
        let name = checked.file.name(each.module)
        guard frameworks.contains(name) else { return nil }
        return rule.diagnostic(
          "'\(name)' draws user interfaces, and this file runs on the server", in: checked.source, each.range)
      }
    })

  private static let frameworks: Set<String> = ["SwiftUI", "UIKit", "AppKit", "WatchKit"]
}
