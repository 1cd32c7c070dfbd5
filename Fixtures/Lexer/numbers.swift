0 1 12_345 0b1010 0o17 0xFF_00 1.5 1.5e10 1e10 1E-5 1.e5 0x1p3 0x1.8p-3 0x1.p 0xAp+2
x.0.1 x.0.description 1.description 1...2 1..<2 1.0.rounded() -1 1_000.5_0
0xG 0b2 1abc 1.5abc 0x
