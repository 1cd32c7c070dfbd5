#!/usr/bin/swift
// swift-tools-version: 6.1
import PackageDescription

let package = Package(name: "A", targets: [.target(name: "B")])
package.targets.append(.target(name: "C"))
open(file)
if let x = value, let y = other { func inIf() {} }
guard let z = value,
  let w = other
else { exit(1) }
for target in package.targets where target.name == "A" { var settings = target.settings }
while let line = readLine() { print(line) }
repeat { next() } while count < 3
let afterLoop = 1
do { let inDo = 1 } catch let error { print(error) }
switch package { case let p: print(p) }
values.forEach { func inClosure() {} }
#sourceLocation(file: "a", line: 1)
#Preview("Title") { func inMacro() {} }
let negative = 1
-2
var last = 1; let semicolon = 2
defer { print(last) }
