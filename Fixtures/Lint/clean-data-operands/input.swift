func join(_ text: String?) -> String {
  let long =
    "use server"
    + "use client"
  let chosen = text ?? "use server"
  let picked = text == nil
    ? "use server"
    : "use client"
  return long + chosen + picked
}
