#!/usr/bin/env swift

// "use server"

func ping() async {}
