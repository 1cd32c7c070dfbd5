import Kit

public struct Post {}
