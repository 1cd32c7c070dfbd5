@preconcurrency import App
internal import Storage
#if canImport(Mail)
import Mail
#endif
