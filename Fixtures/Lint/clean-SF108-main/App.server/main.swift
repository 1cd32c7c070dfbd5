"use server"

func ping() async {}

print("listening")
