func describe(_ name: String) -> String {
  "\(name) begins with \("use server")" + "\("use server")"
}
