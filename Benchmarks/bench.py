"""Measures Rhetor against bare ICU and the tools one would pick instead: `make bench`.

Everything runs on one core unless the row says otherwise, alternately, so that noise of the
machine falls on all; CPU time, median of the runs. Writes Benchmarks/results/DATE.md.
"""

import argparse
import datetime
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpora

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


def run(command, core=0):
    """CPU seconds, wall seconds and peak memory in MiB of a command that must succeed."""
    # Without a function of its own the child would share, and count, this program's memory.
    pin = lambda: core is not None and os.sched_setaffinity(0, {core})
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=pin)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"failed: {command}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def launch(command):
    """Milliseconds from launch to exit, without the copy of this program that `run` begins with."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
             (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=quiet)
    _, status = os.waitpid(process, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"failed: {command}")
    return (time.perf_counter() - start) * 1000


def medians(commands, runs):
    """For each named command the median CPU time, wall time and memory, run in turns."""
    results = {name: [] for name in commands}
    for _ in range(runs):
        for name, (command, core) in commands.items():
            results[name].append(run(command, core))
    return {name: [statistics.median(column) for column in zip(*rows)]
            for name, rows in results.items()}


def size(path):
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def instructions(command):
    """How many instructions a command takes, by callgrind; None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind cannot read the debug data of this compiler.
        program = f"{folder}/program"
        subprocess.run(["objcopy", "--remove-section=.debug_*", command[0], program], check=True)
        command = [program, *command[1:]]
        result = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", *command],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", result.stderr)
    return int(found.group(1)) if found else None


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "| " + " | ".join("---" for _ in header) + " |"]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rhetor", default=ROOT / ".build/release/rhetor", type=Path)
    parser.add_argument("--stages", type=Path, help="the program of Sources/Stages, when built")
    parser.add_argument("--python", default=HERE / ".venv/bin/python", type=Path)
    parser.add_argument("--runs", default=5, type=int)
    parser.add_argument("--results", default=HERE / "results", type=Path)
    parser.add_argument("--work", default=HERE / ".work", type=Path)
    options = parser.parse_args()
    work = options.work
    corpora.write(work / "corpora")
    data = work / "corpora"
    bare = work / "bare-icu"
    subprocess.run(["cc", "-O2", HERE / "bare-icu.c", "-o", bare, "-licuuc", "-licui18n"], check=True)
    rhetor = str(options.rhetor)
    report = [f"# Measured on {datetime.date.today()}", "",
              f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()} "
              f"{platform.release()}; median of {options.runs} runs, CPU time of one core.", ""]

    rows = []
    for name in ["wire", "short", "long.txt", "quotations.txt", "mixed.txt", "markup"]:
        path = data / name
        files = sorted(map(str, path.rglob("*.*"))) if path.is_dir() else [str(path)]
        score = [rhetor, "score", "-q", "--isolated", "--jobs", "1", "--format", "jsonl", *files]
        found = medians({
            "rhetor": (score, 0), "icu path": (score + ["--segmenter", "icu"], 0),
            "bare": ([str(bare), *files], 0),
        }, options.runs)
        total = size(path)
        speed = {key: total / value[0] / 1e6 for key, value in found.items()}
        count = instructions(score) if name in ["wire", "short"] else None
        rows.append([
            name, f"{total / 1e6:.1f} MB", f"{speed['rhetor']:.1f}",
            f"{found['rhetor'][0] / total * 1e9:.1f}", f"{speed['icu path']:.1f}",
            f"{speed['bare']:.1f}", f"{speed['rhetor'] / speed['bare']:.2f}",
            f"{found['rhetor'][2]:.0f}", f"{count / total:.0f}" if count else "",
        ])
    report += ["## The whole pipeline to JSON Lines, against bare ICU", "", table(
        ["corpus", "size", "MB/s", "ns/byte", "MB/s with `--segmenter icu`", "bare ICU MB/s",
         "ratio to bare ICU", "peak MiB", "instructions/byte"], rows), ""]

    short = data / "short"
    # The same files under eight names each: enough that the start and finding them hardly count.
    many = work / "many"
    shutil.rmtree(many, ignore_errors=True)
    for copy in range(8):
        (many / str(copy)).mkdir(parents=True)
        for path in short.iterdir():
            os.link(path, many / str(copy) / path.name)

    def gain(path):
        jobs = {number: [rhetor, "score", "-q", "--isolated", "--jobs", number, "--format", "jsonl",
                         str(path)] for number in ["1", "2"]}
        rounds = [{number: launch(command) for number, command in jobs.items()}
                  for _ in range(options.runs * 2)]
        one, two = (statistics.median(walls[number] for walls in rounds) for number in jobs)
        return one / two

    hello = work / "hello"
    (work / "hello.swift").write_text('print("hello")\n')
    subprocess.run(["swiftc", "-O", "-static-stdlib", work / "hello.swift", "-o", hello], check=True)
    score = [rhetor, "score", "--isolated", "--format", "jsonl", str(data / "one.txt")]
    one = medians({"rhetor": (score, None)}, options.runs)["rhetor"]
    pairs = [(launch(score), launch([str(hello)])) for _ in range(options.runs * 8)]
    ours, theirs = (statistics.median(column) for column in zip(*pairs))
    report += ["## Cores and start-up", "",
               f"- two jobs are {gain(many):.2f} times as fast as one on 8,000 files (wall clock), "
               f"{gain(short):.2f} times on 1,000, {gain(data / 'long.txt'):.2f} times on one large file",
               f"- one file of 5 KB: {ours:.1f} ms from launch to exit, {ours / theirs:.1f} times a "
               f"Swift hello-world built the same way ({theirs:.1f} ms); {one[0] * 1000:.1f} ms of "
               f"CPU, {one[2]:.0f} MiB",
               f"- the program has {options.rhetor.stat().st_size / 1e6:.1f} MB", ""]

    if options.stages:
        sample = sorted(map(str, short.rglob("*.txt")))[:400]
        result = subprocess.run([str(options.stages), *sample], capture_output=True, text=True,
                                check=True)
        lines = [line.split("\t") for line in result.stdout.splitlines()]
        report += ["## Stages alone", "", table(
            ["stage", "ns/byte"], [[name, f"{float(value):.1f}"] for name, value in lines]), ""]

    others = {}
    text = data / "quotations.txt"
    words = work / "words.txt"
    listing = subprocess.run([rhetor, "lexicon", "list", "--format", "csv"], capture_output=True,
                             text=True, check=True).stdout
    spellings = sorted(set(re.findall(r"[a-z]{4,}", listing.lower())))
    words.write_text("\n".join(spellings) + "\n")
    others["rhetor"] = ([rhetor, "score", "-q", "--isolated", "--jobs", "1", "--format", "jsonl",
                         str(text)], 0)
    others["wc -w"] = (["wc", "-w", str(text)], 0)
    if shutil.which("rg"):
        others["ripgrep with the lexicons' words"] = (
            ["rg", "-j", "1", "-c", "-i", "-w", "-f", str(words), str(text)], 0)
    found = medians(others, options.runs)
    rows = [[name, f"{size(text) / value[0] / 1e6:.2f}", f"{value[0] / found['rhetor'][0]:.1f}"]
            for name, value in found.items()]
    if options.python.exists():
        small = sorted(map(str, short.rglob("*.txt")))[:20]
        total = sum(Path(file).stat().st_size for file in small)
        folder = work / "twenty"
        folder.mkdir(exist_ok=True)
        for file in small:
            shutil.copy(file, folder)
        ours = run([rhetor, "score", "-q", "--isolated", "--jobs", "1", "--format", "jsonl",
                    str(short)])[0] / size(short)
        for name in ["proselint", "spacy", "vader"]:
            seconds = run([str(options.python), str(HERE / "others.py"), name, str(words), *small])[0]
            rows.append([name, f"{total / seconds / 1e6:.4f}", f"{seconds / total / ours:.0f}"])
    report += ["## Against other tools", "",
               "`wc -w` and ripgrep on the quotation-heavy file; the Python tools, their start "
               "included, on twenty short files.", "",
               table(["tool", "MB/s", "times Rhetor's time"], rows), ""]

    target = options.results / f"{datetime.date.today()}.md"
    target.parent.mkdir(exist_ok=True)
    target.write_text("\n".join(report))
    print("\n".join(report))


if __name__ == "__main__":
    sys.exit(main())
