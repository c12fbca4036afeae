"""report.py COVERAGE.JSON ROOT UNREACHED.TSV: what gcovr counted, by folder, and what was missed and why.

A row of UNREACHED.TSV: a file, the text of a line in it, why not all its branches can be reached. A row that is not
needed is told too. Exit status 1 if something is missed in src/lib or src/gen that no row names, or a row is not needed."""
import json
import sys


def read_reasons(path):
    with open(path, encoding="utf-8") as rows:
        fields = [row.rstrip("\n").split("\t") for row in rows if row.strip() and not row.startswith("#")]
    return {(file, text): reason for file, text, reason in fields}


def main(coverage_path, root, reasons_path):
    reasons = read_reasons(reasons_path)
    needed, unnamed, folders = set(), [], {}
    with open(coverage_path, encoding="utf-8") as report:
        files = json.load(report)["files"]
    for file in files:
        name = file["file"]
        with open(f"{root}/{name}", encoding="utf-8") as source:
            texts = [line.strip() for line in source]
        counts = folders.setdefault(name.rsplit("/", 1)[0], [0, 0, 0, 0, 0])
        for line in (line for line in file["lines"] if not line["gcovr/noncode"]):
            missed = sum(branch["count"] == 0 for branch in line["branches"])
            key = (name, texts[line["line_number"] - 1])
            counts[0] += line["count"] > 0
            counts[1] += 1
            counts[2] += len(line["branches"]) - missed
            counts[3] += len(line["branches"])
            if key in reasons and missed and line["count"] > 0:
                needed.add(key)
                counts[4] += missed
            elif missed or line["count"] == 0:
                what = "line" if line["count"] == 0 else f"{missed} of {len(line['branches'])} branches"
                unnamed.append(f"{name}:{line['line_number']}: {what} missed: {key[1]}")
    print(*unnamed, sep="\n")
    for name, (lines, all_lines, branches, all_branches, listed) in sorted(folders.items()):
        print(f"{name}: lines {lines} of {all_lines} ({100 * lines / all_lines:.2f} %), "
              f"branches {branches} of {all_branches} ({100 * branches / all_branches:.2f} %), {listed} listed")
    spare = [": ".join(key) for key in reasons if key not in needed]
    for row in spare:
        print(f"listed, but reached or not there: {row}")
    return 1 if spare or any(row.startswith(("src/lib/", "src/gen/")) for row in unnamed) else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
