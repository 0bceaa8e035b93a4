extension Configuration {
  /// The profiles, one a line.
  private static var profiles: String {
    let width = Profile.allCases.map(\.rawValue.count).max() ?? 0
    return Profile.allCases.map { profile in
      let space = String(repeating: " ", count: width - profile.rawValue.count)
      return "#   \(profile.rawValue)\(space)  \(profile.summary)"
    }.joined(separator: "\n")
  }

  /// What `rhetor init` writes: every setting, explained and switched off, so that the file as it
  /// stands changes nothing.
  public static let starter = """
    # Rhetor: what this folder asks of its articles.
    #
    # `rhetor check` judges each article by the nearest rhetor.toml from its folder upward, as far
    # as the top of the repository. Everything here is switched off: take the # away from a line to
    # switch it on. `rhetor lexicon list` shows all ids, `rhetor explain ID` what one of them finds,
    # `rhetor check --show-config PATH` what holds for an article and why.

    # Build on other files, from the folder of this one; what stands here goes over them.
    # extends = ["../house.toml"]

    # A kind of journalism to begin with:
    \(profiles)
    # profile = "wire"

    # Findings that were there before and do not count; `--write-baseline` makes the file.
    # baseline = ".rhetor-baseline.json"

    # Only what is new counts for the gate. Every limit is what is still allowed; "off" lifts one.
    [gate]
    # By default an article fails for each strong finding (strength 3), and for each clear one
    # (strength 2) that hides a source. Fail for every finding from this strength on:
    # fail-on-strength = 2

    [gate.max-findings]
    # How many findings of a strength, stage, category or entry an article may have.
    # strength-1 = 20
    # strength-2 = 5
    # strength-3 = 0
    # "loaded-language.metaphor" = 3

    [gate.max-points-per-article]
    # How many points an article may have, headline included.
    # speculation = 20
    # loaded-language = 10
    # attribution = 10

    [gate.max-points-per-sentence]
    # How many points one sentence may have.
    # speculation = 4
    # loaded-language = 4
    # attribution = 4

    [gate.max-points-per-1000]
    # How many points per 1,000 words in the author's voice; not asked of very short articles.
    # speculation = 12.5
    # loaded-language = 8
    # attribution = 8

    [severity]
    # What a stage, category or entry counts for: "error" fails the check, "warning" and "note" are
    # only shown, "off" is neither shown nor counted. An entry's own counts before its category's.
    # What has no points, such as quoted words, stays a note.
    # "speculation.modal" = "note"
    # "loaded-language.metaphor" = "error"

    # Other rules for some paths: `*` stands for anything in a name, `**` for any folders. Each has
    # a profile, a gate and severities as above; later ones go over earlier ones.
    # [[overrides]]
    # paths = ["opinion/**"]
    # profile = "opinion"
    # gate.max-findings.strength-2 = "off"

    # Findings that are switched off, and why. `paths`, `words` and the last day are optional; the
    # day counts when `rhetor check` is told the date with --today.
    # [[suppress]]
    # id = "loaded-language.metaphor"
    # paths = ["sport/**"]
    # words = "battle"
    # reason = "a figure of speech that the sports desk has agreed on"
    # expires = 2030-12-31

    [lexicons]
    # Lexicon files and folders of your own, from the folder of this file.
    # add = ["lexicons"]

    """
}
