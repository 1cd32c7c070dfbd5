let a = /b/
let b = /c d/
let c = x / y / z
let d = (/e/, /f g/)
f(/a/) { /b/ }
f(/, /)
reduce(1, /)
x /y/ z
let e = #/a/b/#
let f = ##/a/#b/##
let g = #/
  multi \/ line
  [/] # comment
/#
try? /a/
try! /b/ 
return /c/
a! / b
a? / b
[/a/, /b]/]
if /a/ == b {}
let h = / a/
let i = /[)]/ 
let j = /\//
let k = a./b
x = y /z
func / (a: A, b: B) {}
infix operator /^/
let l = Array<Int>/2
