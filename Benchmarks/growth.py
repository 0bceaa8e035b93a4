"""How cost grows with the work: files, bytes of one file, entries. Writes a table and an SVG plot.

`growth.py RHETOR [FILES [MEGABYTES]]` prints the tables and writes Documentation/growth.svg, up to
so many files and so large a file. Wall time would hold the noise of other work, so CPU time is
taken, the least of the runs.
"""

import os
import random
import subprocess
import sys
import tempfile
from math import log10
from pathlib import Path

import corpora

ROOT = Path(__file__).resolve().parent.parent


def cost(command, runs=3):
    """The least CPU seconds of some runs, and the peak memory in MiB."""
    best, peak = None, 0
    for _ in range(runs):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                   preexec_fn=lambda: None)
        _, status, usage = os.wait4(process.pid, 0)
        if os.waitstatus_to_exitcode(status) != 0:
            raise SystemExit(f"failed: {command}")
        seconds = usage.ru_utime + usage.ru_stime
        best = seconds if best is None else min(best, seconds)
        peak = max(peak, usage.ru_maxrss / 1024)
    return best, peak


def files(rhetor, folder, most):
    rng = random.Random(corpora.SEED)
    pool = corpora.paragraphs()
    made = 0
    for count in [1, 10, 100, 1000, 10_000, 100_000]:
        if count > most:
            return
        while made < count:
            name = folder / f"{made // 1000:03}" / f"{made:06}.txt"
            name.parent.mkdir(exist_ok=True)
            name.write_text(corpora.article(pool, 1000, rng))
            made += 1
        yield count, *cost([rhetor, "score", "-q", "--isolated", "--format", "jsonl", str(folder)])


def sizes(rhetor, folder, most):
    rng = random.Random(corpora.SEED)
    text = corpora.article(corpora.paragraphs(), 1_000_000, rng)
    file = folder / "one.txt"
    for kilobytes in [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]:
        if kilobytes > most * 1000:
            return
        with file.open("w") as out:
            if kilobytes < 1000:
                out.write(text[:kilobytes * 1000])
            for _ in range(kilobytes // 1000):
                out.write(text + "\n\n")
        yield kilobytes, *cost([rhetor, "score", "-q", "--isolated", "--max-size", "2048",
                                "--format", "jsonl", str(file)])


def entries(rhetor, folder):
    """A lexicon of made-up words, of which the text holds none: what more entries cost by being."""
    rng = random.Random(corpora.SEED)
    text = folder / "text.txt"
    text.write_text(corpora.article(corpora.paragraphs(), 2_000_000, rng))
    lexicon = folder / "lexicon"
    category = lexicon / "loaded-language" / "made-up"
    category.mkdir(parents=True)
    (category / "category.toml").write_text(
        '[category]\ntitle = "Made up"\nfinds = "Words that are none."\nwhy = "To measure."\n'
        'leaves-alone = ["all others"]\nstrength = 1\nreason = "“{phrase}” is made up"\n'
        'role = "finding"\n')
    for count in [100, 1000, 10_000, 50_000]:
        rows = []
        for number in range(count):
            word = "".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(5))
            phrase = f"{word} of the {word}"
            rows.append(f'[[entry]]\nphrase = "{phrase}"\nflags = ["It is a ⟦{phrase}⟧."]\n')
        (category / "words.toml").write_text("\n".join(rows))
        base = cost([rhetor, "score", "-q", "--isolated", "--lexicon", str(lexicon), "--format",
                     "jsonl", str(ROOT / "seeds")])
        full = cost([rhetor, "score", "-q", "--isolated", "--lexicon", str(lexicon), "--format",
                     "jsonl", str(text)])
        yield count, full[0] - base[0], full[1]


def plot(series, path):
    """Logarithmic on both sides; a straight line at 45 degrees is work in step with the input."""
    width, height, margin = 640, 400, 50
    points = [(x, y) for _, rows in series for x, y, _ in rows if y > 0]
    left, right = 0, max(log10(x) for x, _ in points)
    low = min(log10(y) for _, y in points)
    high = max(log10(y) for _, y in points)

    def place(x, y):
        return (margin + (log10(x) - left) / (right - left) * (width - 2 * margin),
                height - margin - (log10(y) - low) / (high - low) * (height - 2 * margin))

    colors = ["#1b6ca8", "#b5532a", "#3c7d4a"]
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
           'font-family="sans-serif" font-size="12">',
           f'<rect width="{width}" height="{height}" fill="white"/>']
    for power in range(int(left), int(right) + 1):
        x, _ = place(10 ** power, 10 ** low)
        out.append(f'<line x1="{x:.1f}" y1="{margin}" x2="{x:.1f}" y2="{height - margin}" '
                   'stroke="#ddd"/>')
        out.append(f'<text x="{x:.1f}" y="{height - margin + 18}" text-anchor="middle">'
                   f'{10 ** power:,}</text>')
    for power in range(int(low) - 1, int(high) + 1):
        if low <= power <= high:
            _, y = place(1, 10 ** power)
            out.append(f'<line x1="{margin}" y1="{y:.1f}" x2="{width - margin}" y2="{y:.1f}" '
                       'stroke="#ddd"/>')
            out.append(f'<text x="{margin - 6}" y="{y + 4:.1f}" text-anchor="end">'
                       f'{10.0 ** power:g} s</text>')
    for (name, rows), color in zip(series, colors):
        line = " ".join("{:.1f},{:.1f}".format(*place(x, y)) for x, y, _ in rows if y > 0)
        out.append(f'<polyline points="{line}" fill="none" stroke="{color}" stroke-width="2"/>')
    for index, ((name, _), color) in enumerate(zip(series, colors)):
        out.append(f'<text x="{margin + 10}" y="{margin + 16 * index}" fill="{color}">{name}</text>')
    out.append("</svg>\n")
    path.write_text("\n".join(out))


def main():
    rhetor, *limits = sys.argv[1:]
    limits = [int(limit) for limit in limits] + [100_000, 1000][len(limits):]
    series = []
    for name, measure, most in zip(["files of 1 KB", "KB of one file"], [files, sizes], limits):
        with tempfile.TemporaryDirectory() as folder:
            series.append((name, list(measure(rhetor, Path(folder), most))))
    for name, rows in series:
        print(f"| {name} | CPU seconds | peak MiB |\n| ---: | ---: | ---: |")
        for x, y, peak in rows:
            print(f"| {x:,} | {y:.3f} | {peak:.0f} |")
        print()
    with tempfile.TemporaryDirectory() as folder:
        rows = list(entries(rhetor, Path(folder)))
    print("| more entries | CPU seconds for 2 MB | peak MiB |\n| ---: | ---: | ---: |")
    for x, y, peak in rows:
        print(f"| {x:,} | {y:.3f} | {peak:.0f} |")
    plot(series, ROOT / "Documentation" / "growth.svg")


if __name__ == "__main__":
    main()
