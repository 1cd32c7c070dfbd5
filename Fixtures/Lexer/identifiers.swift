a _a a1 été 日本 🎉 á `class` `a b` `1` `+`
$0 $a $_ $1a $
#a #if #available #selector #warning #line # a
@a @available @ a
_ __ self Self Any init x.class x.init x.self
<#T##name: Type#> <#a#> <# b
