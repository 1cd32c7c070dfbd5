// "use client"

struct View {}
