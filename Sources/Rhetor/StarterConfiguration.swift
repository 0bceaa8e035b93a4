extension Configuration {
  /// What `rhetor init` writes: every setting, explained and switched off, so that the file as it
  /// stands changes nothing.
  public static let starter = """
    # Rhetor: what this folder asks of its articles.
    #
    # `rhetor check` judges each article by the nearest rhetor.toml from its folder upward, as far
    # as the top of the repository. Everything here is switched off: take the # away from a line to
    # switch it on. `rhetor lexicon list` shows all ids, `rhetor explain ID` what one of them finds.

    [gate]
    # By default an article fails for each strong finding (strength 3), and for each clear one
    # (strength 2) that hides a source. Fail for every finding from this strength on:
    # fail-on-strength = 2

    [gate.max-findings]
    # How many findings of each strength an article may have.
    # strength-1 = 20
    # strength-2 = 5
    # strength-3 = 0

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
    # What a category or an entry counts for: "error" fails the check, "warning" and "note" are
    # only shown, "off" is neither shown nor counted.
    # "speculation.modal" = "note"
    # "loaded-language.metaphor" = "error"

    [lexicons]
    # Lexicon files and folders of your own, from the folder of this file.
    # add = ["lexicons"]

    """
}
