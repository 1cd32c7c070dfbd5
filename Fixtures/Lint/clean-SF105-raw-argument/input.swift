func spelling() {
  print(#""use server""#, #"use server"#)
}
