let text = CommandLine.arguments.first ?? "use server"
print("use server")
print(text == "use server" ? "use server" : "use client")
