import Foundation

"use server"

func ping() async {}
