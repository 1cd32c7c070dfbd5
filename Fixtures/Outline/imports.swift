import Foundation
import struct Foundation.Date
import func Glibc.printf
import A.B.C
@testable import Module
public import Visible
@_spi(Private) @preconcurrency internal import Hidden; import Last
@_exported import class Box::Type
