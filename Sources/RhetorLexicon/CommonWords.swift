/// The commonest words of English, which make bad anchors: almost every sentence holds some.
enum CommonWords {
  static let all: Set<String> = Set(
    """
    a about after again against all also am an and any are around as at away back be because been
    before being between both but by came can come could day did do does done down during each even
    every few first for from get go going good got had has have he her here him himself his how i if
    in into is it its itself just know last less like made make man many may me might more most much
    must my never new no not now of off on once one only or other our out over own people put said
    same say see shall she should since so some still such take than that the their them then there
    these they thing this those through time to too two under until up upon us very want was way we
    well were what when where which while who whom whose why will with within without would year
    years yet you your
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
