"""Writes the corpora that are measured on, from the package's own fixtures and a seed.

Paragraphs of Fixtures/articles are shuffled with the seed into articles, so that every run of the
generator makes the same bytes: short files, short files of plain wire copy, one long file, text in
mixed scripts, text that is mostly quotations, and web pages.
"""

import html
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEED = 20170901
# Sentences of our own in other scripts, between which the prose stands.
OTHERS = [
    "Вечером мост снова открыли для пешеходов.",
    "Η γέφυρα άνοιξε ξανά το βράδυ.",
    "橋は夕方に再び開通した。",
    "أعيد فتح الجسر في المساء.",
    "สะพานเปิดอีกครั้งในตอนเย็น",
    "저녁에 다리가 다시 열렸다.",
    "Le pont a rouvert à la tombée du soir; où étaient les élus ?",
]


def paragraphs(pattern="*.txt"):
    found = []
    for path in sorted((ROOT / "Fixtures" / "articles").glob(pattern)):
        found += [part.strip() for part in path.read_text().split("\n\n") if part.strip()]
    return found


def article(pool, size, rng):
    parts, length = [], 0
    while length < size:
        parts.append(rng.choice(pool))
        length += len(parts[-1].encode()) + 2
    return "\n\n".join(parts) + "\n"


def write(target, short=1000, long_bytes=10_000_000):
    rng = random.Random(SEED)
    pool = paragraphs()
    prose = [part for part in pool if len(part) > 120]
    quoted = [part for part in prose if "“" in part or '"' in part]
    target.mkdir(parents=True, exist_ok=True)
    folder = target / "short"
    folder.mkdir(exist_ok=True)
    for number in range(short):
        (folder / f"{number:05}.txt").write_text(article(pool, 5000, rng))
    wire = [part for part in paragraphs("*wire*.txt") if len(part) > 120]
    folder = target / "wire"
    folder.mkdir(exist_ok=True)
    for number in range(short):
        (folder / f"{number:05}.txt").write_text(article(wire, 5000, rng))
    (target / "one.txt").write_text(article(prose, 5000, rng))
    (target / "long.txt").write_text(article(prose, long_bytes, rng))
    (target / "quotations.txt").write_text(article(quoted, long_bytes // 4, rng))
    mixed = [part + " " + rng.choice(OTHERS) if rng.random() < 0.3 else part for part in prose]
    (target / "mixed.txt").write_text(article(mixed, long_bytes // 4, rng))
    folder = target / "markup"
    folder.mkdir(exist_ok=True)
    for number in range(short // 4):
        body = "".join(f"<p>{html.escape(part)}</p>\n"
                       for part in article(prose, 5000, rng).split("\n\n"))
        page = f"<!doctype html>\n<html><head><title>News</title></head>\n<body>\n{body}</body></html>\n"
        (folder / f"{number:05}.html").write_text(page)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
