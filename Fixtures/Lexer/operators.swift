a ?? b a...b a..<b a&&b !a a! a!.b a?.b a?[0] -a a-b a - b
let x:Int?=nil; let y: [Int]!=z
f<A>(b) Dictionary<String, Array<Int>>() a<b c>d
a>>b a>>=b (a)->b a->(b) &x &+ &<< ~a ^b |c
.a ..a ...a a... .+ a.b.c .=
\.a \A.b \.?.c
@A<B>.C $a == $0
