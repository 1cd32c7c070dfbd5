let raw = #"use server"#
let quoted = #""use server""#

func show() {
  print(#""use server""#, ##"use server"##)
}
