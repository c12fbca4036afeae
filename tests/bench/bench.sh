#!/bin/sh
# bench.sh PROGRAM TENFOLD TOOLS WORK [ROUNDS [SIZES]]: PROGRAM beside others on inputs that TOOLS/bench_generate makes in WORK.
# TENFOLD is the same program with ten times as many phrases. What is not installed is left out. SIZES: megabytes of logs.
set -eu
program=$1 tenfold=$2 tools=$3 work=$4 rounds=${5:-7} sizes=${6:-1 10 100}
mkdir -p "$work"
generate() { [ -s "$work/$3" ] || "$tools/bench_generate" "$1" "$2" > "$work/$3"; }
measure() { "$tools/bench_measure" "$rounds" "$@"; }
has() { command -v "$1" > /dev/null; }
printf '%s\n' '[245][0-9]{2}[ -][245]\.[0-9]+\.[0-9]+' > "$work/pattern"
generate log 100 log
generate replies 200000 replies
generate mbox 10000 mbox
export LC_ALL=C

echo "## The start: smtpcode 550"
measure 50 0 - true true 'smtpcode 550' "$program 550"

echo "## A log of 100 MB"
set -- 'grep of codes' "grep -cE -f $work/pattern $work/log" "grep 'status='" "grep -c status= $work/log" wc "wc $work/log"
if has rg; then set -- "$@" 'rg of codes' "rg -c -f $work/pattern $work/log"; fi
measure 1 0 - "$@" 'smtpcode --summary' "$program --summary --file $work/log"
if has pflogsumm; then
    (rounds=3 && measure 1 0 - 'smtpcode --summary' "$program --summary --file $work/log" pflogsumm "pflogsumm $work/log")
fi

echo "## 200,000 single replies"
measure 1 200000 replies wc "wc $work/replies" 'smtpcode -lj' "$program -lj --file $work/replies"

echo "## An mbox of 10,000 bounces"
measure 1 10000 mails wc "wc $work/mbox" 'smtpcode --json' "$program --json --file $work/mbox"

echo "## Ten times as many phrases"
measure 1 0 - '--summary' "$program --summary --file $work/log" '--summary, tenfold' "$tenfold --summary --file $work/log"
measure 1 0 - '-lj' "$program -lj --file $work/replies" '-lj, tenfold' "$tenfold -lj --file $work/replies"

echo "## Logs of $sizes MB"
set --
for size in $sizes; do
    generate log "$size" "log$size"
    set -- "$@" "--summary, $size MB" "$program --summary --file $work/log$size"
done
(rounds=3 && measure 1 0 - "$@")

echo "## One look-up"
"$tools/bench_lookup" "$rounds"

echo "## Size"
cp "$program" "$work/stripped"
strip "$work/stripped"
wc -c < "$work/stripped"
