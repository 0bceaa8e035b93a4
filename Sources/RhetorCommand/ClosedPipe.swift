/// Whoever read our output has closed it: no error, just the end.
struct ClosedPipe: Error {}
