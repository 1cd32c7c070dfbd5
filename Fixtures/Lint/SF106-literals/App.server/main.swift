"use server"
"use client"

func ping() async {}
