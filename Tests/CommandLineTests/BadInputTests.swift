import Foundation
import Testing

struct BadInputTests {
  private func expectFailure(
    _ workspace: Workspace, _ arguments: [String], _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try workspace.snapshot()
    let outcome = try await Workspace.run(Workspace.executable, arguments, in: workspace.root)
    #expect(outcome.status == 2, sourceLocation: sourceLocation)
    #expect(outcome.errors == line + "\n", sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    #expect(try workspace.snapshot() == before, "nothing is written", sourceLocation: sourceLocation)
  }

  @Test(arguments: ["generate", "lint", "check", "list"])
  func `A missing folder is named`(command: String) async throws {
    let workspace = try Workspace.project()
    try FileManager.default.removeItem(at: workspace.url("Sources"))
    try await expectFailure(workspace, [command], "sfgen: error: Sources/App: no such file or folder")
  }

  @Test func `A missing folder of an argument is named`() async throws {
    let workspace = try Workspace()
    try await expectFailure(workspace, ["lint", "nowhere"], "sfgen: error: nowhere: no such file or folder")
    try await expectFailure(workspace, ["lint"], "sfgen: error: Sources: no such file or folder")
  }

  @Test func `A source that is a pipe is not waited for`() async throws {
    let workspace = try Workspace.project()
    #expect(mkfifo(workspace.url("Sources/App/Pipe.swift").path, 0o600) == 0)
    let line = "sfgen: error: Sources/App/Pipe.swift: cannot be read: Not a regular file"
    try await expectFailure(workspace, ["generate"], line)
    try await expectFailure(workspace, ["lint"], line)
  }

  @Test func `A source that is a link to nowhere is an error, and a link to itself too`() async throws {
    let workspace = try Workspace.project()
    let link = workspace.url("Sources/App/Link.swift").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "missing.swift")
    try await expectFailure(
      workspace, ["generate"],
      "sfgen: error: Sources/App/Link.swift: cannot be read: No such file or directory")
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "Link.swift")
    let outcome = try await workspace.sfgen("generate")
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("sfgen: error: Sources/App/Link.swift: cannot be read: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func `A folder whose name ends in swift is a folder`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("func helper() {}\n", to: "Sources/App/Odd.swift/Helper.swift")
    #expect(try await workspace.sfgen("lint").status == 0)
    try await expectFailure(
      workspace, ["tokens", "Sources/App/Odd.swift"],
      "sfgen: error: Sources/App/Odd.swift: cannot be read: Is a folder")
  }

  @Test func `Loops of links end`() async throws {
    let workspace = try Workspace.project()
    for (name, target) in [("up", ".."), ("self", "."), ("twin", "../App")] {
      try FileManager.default.createSymbolicLink(
        atPath: workspace.url("Sources/App/\(name)").path, withDestinationPath: target)
    }
    #expect(try await workspace.sfgen("lint").status == 0)
  }

  @Test func `An output folder that is a file stops everything`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("", to: "web/server")
    try await expectFailure(
      workspace, ["generate"], "sfgen: error: web/server: is a file, so that it cannot be the output folder")
    try FileManager.default.removeItem(at: workspace.url("web"))
    try workspace.write("", to: "web")
    try await expectFailure(workspace, ["generate"], "sfgen: error: web: is a file, so that it cannot hold web/server")
  }

  @Test func `A lock file of another tool is not overwritten`() async throws {
    let workspace = try Workspace.project()
    try workspace.write(#"{ "generator": "other" }"#, to: "sfgen.lock.json")
    try await expectFailure(
      workspace, ["generate"],
      #"sfgen: error: sfgen.lock.json: has no "generator": "sfgen" and is not overwritten: move it"#)
  }

  @Test func `A source that is not UTF-8 is a finding and nothing is written`() async throws {
    let workspace = try Workspace.project()
    try workspace.write(
      Data("// \"use server\"\n\nfunc broken() async {}\n// ".utf8) + Data([0xFF, 0xFE, 0x0A]),
      to: "Sources/App/Bad.swift")
    let before = try workspace.snapshot()
    let outcome = try await workspace.sfgen("generate")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Sources/App/Bad.swift:4:4: error: "))
    #expect(outcome.output.contains("[SF901]"))
    #expect(outcome.output.hasSuffix("nothing was written\n"))
    #expect(try workspace.snapshot() == before)
  }

  @Test func `An error in a source leaves everything as it is`() async throws {
    let workspace = try Workspace.project()
    #expect(try await workspace.sfgen("generate").status == 0)
    try workspace.write("// \"use server\"\n\nfunc slow() {}\n", to: "Sources/App/Slow.swift")
    let before = try workspace.snapshot()
    let outcome = try await workspace.sfgen("generate")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Sources/App/Slow.swift:3:6: error: "))
    #expect(outcome.output.contains("[SF201]"))
    #expect(try workspace.snapshot() == before)
  }

  @Test func `A source of four gigabytes is refused without being read`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("", to: "Sources/App/Huge.swift")
    let handle = try FileHandle(forWritingTo: workspace.url("Sources/App/Huge.swift"))
    try handle.truncate(atOffset: 1 << 32)
    try handle.close()
    let outcome = try await workspace.sfgen("lint")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "sfgen: error: Sources/App/Huge.swift: cannot be read: 4 GiB or larger\n")
  }

  #if os(Linux)
    @Test func `A name that is not UTF-8 is passed over`() async throws {
      let workspace = try Workspace.project()
      let script = """
        printf '// "use server"\\n\\nfunc slow() {}\\n' > "$(printf 'Sources/App/\\377.swift')"
        mkdir "$(printf 'Sources/App/\\376')"
        """
      #expect(
        try await Workspace.run(URL(fileURLWithPath: "/bin/bash"), ["-c", script], in: workspace.root).status == 0)
      #expect(try await workspace.sfgen("lint").status == 0)
    }
  #endif

  @Test func `A file that several paths lead to is taken once`() async throws {
    let workspace = try Workspace.project()
    try workspace.write("// \"use server\"\n\nfunc load() async -> Int { 1 }\n", to: "Sources/App/B/Load.swift")
    try workspace.write("// \"use server\"\n\nfunc outside() {}\n", to: "Other/Outside.swift")
    let manager = FileManager.default
    try manager.linkItem(at: workspace.url("Sources/App/B/Load.swift"), to: workspace.url("Sources/App/C.swift"))
    try manager.createSymbolicLink(
      atPath: workspace.url("Sources/App/A.swift").path, withDestinationPath: "B/Load.swift")
    try manager.createSymbolicLink(atPath: workspace.url("Sources/App/Link").path, withDestinationPath: "../../Other")
    let outcome = try await workspace.sfgen("lint")
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("Sources/App/Link/Outside.swift:3:6: error: "))
    #expect(outcome.output.hasSuffix("\n1 error in 1 file\n1 can be fixed by --fix=exposing\n"))
  }

  @Test func `A folder with many files and many folders is read as a whole`() async throws {
    let workspace = try Workspace()
    for index in 0..<300 {
      try workspace.write("// \"use server\"\n\nfunc slow\(index)() {}\n", to: "A/File\(index).swift")
    }
    for index in 0..<100 {
      try workspace.write("// \"use server\"\n\nfunc deep\(index)() {}\n", to: "A/Folder\(index)/B/C/File.swift")
    }
    // Deeper than a thread goes, with files before and behind each folder.
    var folder = "A"
    for depth in 0..<20 {
      folder += "/Level"
      for index in 0..<30 {
        let name = index.isMultiple(of: 2) ? "A\(index)" : "Z\(index)"
        try workspace.write("// \"use server\"\n\nfunc nested\(depth)x\(index)() {}\n", to: "\(folder)/\(name).swift")
      }
    }
    var outputs: [String] = []
    for jobs in ["1", "2", "7"] { outputs.append(try await workspace.sfgen("lint", "A", "--jobs", jobs).output) }
    #expect(outputs[0].hasSuffix("\n1000 errors in 1000 files\n1000 can be fixed by --fix=exposing\n"))
    #expect(Set(outputs).count == 1)
    // Files that are left open to be closed together are given back where the system allows few.
    // Which of them are open at a time is another matter in every run.
    for limit in [20, 30, 40, 40, 60, 60] {
      let command = "ulimit -n \(limit) && exec \"$0\" lint A"
      let limited = try await Workspace.run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", command, Workspace.executable.path], in: workspace.root)
      #expect(limited.output == outputs[0])
    }
  }

  @Test func `Without standard files, files are read and none is written to by mistake`() async throws {
    let workspace = try Workspace()
    try workspace.write("//" + String(repeating: " ", count: 70_000) + "\n\"use servr\"\n", to: "A/Large.swift")
    let output = try await workspace.sfgen("lint", "A").output
    #expect(output.hasSuffix("\n1 error in 1 file\n1 can be fixed by --fix=exposing\n"))
    for closed in ["<&-", "<&- 2>&-"] {
      let outcome = try await Workspace.run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", "exec \"$0\" lint A \(closed)", Workspace.executable.path],
        in: workspace.root)
      #expect(outcome.status == 1)
      #expect(outcome.output == output)
    }
    let silent = try await Workspace.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "exec \"$0\" lint A >&-", Workspace.executable.path],
      in: workspace.root)
    #expect(silent.status == 2)
  }
}
