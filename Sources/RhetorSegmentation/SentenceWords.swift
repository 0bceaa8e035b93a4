/// Closed lists of words that tell how a sentence goes on.
enum SentenceWords {
  /// Words that, written with a capital after an abbreviation, begin a sentence rather than
  /// continue a name.
  static let starters = PackedWord.set(
    """
    a about above according across additionally after again all almost along already also although
    always among an and another any anyone are as asked at because before behind below beside
    besides both but by can can't could couldn't critics despite did didn't do does don't during
    each earlier either even every everyone everything few fewer finally first following for from
    further furthermore given had has have he he'd he'll he's hence her here here's hers his how
    however i i'd i'll i'm i've if in indeed instead into is isn't it it'll it's its itself just
    last later least let's like many maybe meanwhile more moreover most much my nearly neither
    never nevertheless no nobody none nonetheless nor not nothing now of officials often on once
    one only or other others our over perhaps please police rather recently researchers several
    shall she she'd she'll she's should similarly since so some someone something sometimes soon
    still such than that that's the their them then there there's thereafter therefore these they
    they'd they'll they're they've this those though through throughout thus to today together
    tomorrow too toward towards two under unless unlike until up upon usually very was we we'd
    we'll we're we've well were what what's when whenever where whereas wherever whether which
    while who who's whoever whose why will with within without won't would yes yesterday yet you
    you'll you're your
    """)

  /// Words that, even written small after a full stop, begin a sentence in careless writing.
  static let smallStarters = PackedWord.set(
    """
    also but don't he how i i'm i've if it it's its my our she so that that's the then there they
    they're this we we're what when why you your
    """)

  /// Verbs that tell who spoke the words before them.
  static let speech = PackedWord.set(
    """
    added adds announced announces answered argued asked asks barked began bellowed called
    cautioned chanted claimed commented complained concluded continued cried cries declared
    demanded exclaimed explained inquired insisted interjected joked laughed mused noted observed
    posted quipped read recalled remarked remembered repeated replied replies responded roared
    said says screamed shouted sighed snapped tells thought told tweeted typed urged wondered
    writes wrote yelled
    """)

  /// What follows a time of day without a sentence having ended: days, months, time zones.
  static let afterClock = PackedWord.set(
    """
    april aug august bst cdt central cest cet cst dec december eastern edt est et feb february fri
    friday gmt jan january july june local mar march may mdt monday mountain mst nov november oct
    october pacific pdt pst pt saturday sept september sunday thursday tuesday utc wednesday
    """)

  /// Words of CLDR's list of abbreviations that are none in news prose.
  static let unsuppressed = PackedWord.set("ok")

  /// Names that are written with an exclamation mark.
  static let exclaimed = PackedWord.set(
    "airplane jeopardy oklahoma panic wham yahoo yum")

  /// What a capital letter behind it tells from others of its sort: `vitamin C`. A name has an initial there.
  static let lettered = PackedWord.set(
    """
    annex appendix block category chart class exhibit figure gate grade grades group hall hepatitis
    influenza level lot model option part pier plan point row schedule section sector series stand
    team terminal type unit vitamin vitamins wing zone
    """)

  /// What a number with a full stop at the start of a block can count: `Figure 1.`
  static let labels = PackedWord.set(
    "appendix box chapter chart exhibit fig figure map plate step table")
}
