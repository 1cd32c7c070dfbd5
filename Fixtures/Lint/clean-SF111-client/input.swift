// "use client"

struct Badge {}
