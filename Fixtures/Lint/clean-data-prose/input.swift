// "use server" marks the functions below it.
// Write "use server" first in a body.

/* "use server" and "use client" are directives. */

// See: "use server"

func help() {
  // Without "use server" nothing is published.
  print("help")
}
