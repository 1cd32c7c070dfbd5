// What a slash means behind a mark depends on the word before it: `try` and nothing else.
let quotient = (ñtry! / 2, 1 / 3)
let other = f(entrétry! / 2)
let third = (retry! / 2, a / 3)
let match = try! /x/
let maybe = (try? /x/, 1)
