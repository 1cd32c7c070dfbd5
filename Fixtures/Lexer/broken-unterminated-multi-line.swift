a """
  b \(c """ d
