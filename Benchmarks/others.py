"""One of the tools a user could pick instead, over some files: `others.py TOOL WORDS FILE…`."""

import sys
from pathlib import Path

tool, words, *files = sys.argv[1:]
texts = [Path(file).read_text() for file in files]
if tool == "proselint":
    try:
        from proselint.tools import LintFile
        from proselint.checks import __register__
        from proselint.registry import CheckRegistry
        CheckRegistry().register_many(__register__)
        for file in files:
            LintFile(Path(file)).lint()
    except ImportError:
        import proselint
        from proselint import tools
        for text in texts:
            tools.lint(text)
elif tool == "spacy":
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("words", list(nlp.pipe(Path(words).read_text().split())))
    for doc in nlp.pipe(texts):
        matcher(doc)
elif tool == "vader":
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    for text in texts:
        for line in text.split(". "):
            analyzer.polarity_scores(line)
else:
    raise SystemExit(f"no tool is called {tool}")
