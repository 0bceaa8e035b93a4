internal import RhetorSettings

/// An entry that says which entry is its equal against the other side.
struct MirrorClaim {
  let entry: Int
  let mirror: Placed<String>
  let lean: Placed<String>?
  let file: LexiconFile
}
