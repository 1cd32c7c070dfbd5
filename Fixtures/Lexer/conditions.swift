#if os(Linux) && !DEBUG
a
#elseif swift(>=6.0)
b
#else
c
#endif
a
  #if X
  .b()
  #endif
