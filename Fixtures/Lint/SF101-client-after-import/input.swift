import Foundation

// "use client"

func show() {}
