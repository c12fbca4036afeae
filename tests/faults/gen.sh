#!/bin/sh
# gen.sh GEN REFERENCE SHIM GOOD FRAME WORK: the generator and the writer of the reference when the platform fails. Exit 0 if each
# run ends with status 1 and a clear word, and leaves no file that is not whole. GOOD is a small data folder, FRAME the reference's.
# Prints "skipped: why" where the shim does not work.
set -u
gen=$1 reference=$2 shim=$3 good=$4 frame=$5 work=$6
rm -rf "$work"
mkdir -p "$work/out"
cd "$work" || exit 2
bad=0

# fails WORDS COMMAND...: it must end with 1 and say WORDS, a pattern.
fails() {
    words=$1
    shift
    "$@" > printed 2> err
    status=$?
    if [ $status -ne 1 ] || ! grep -q "$words" err; then
        bad=1
        printf 'exit %d, expected 1 and "%s": %s\n' $status "$words" "$*"
        cat err
    fi
}

absent() {
    for file; do
        [ ! -e "$file" ] && [ ! -L "$file" ] || { bad=1; echo "$file is left"; }
    done
}

cp -R "$good" data
awk 'BEGIN { for (i = 0; i < 94; i++) line = line "　"; for (i = 0; i < 94; i++) print line }' > data/jisx0208.txt
tables='knowledge.inc phrases.inc sizes.inc notes.inc charsets.inc japanese.inc kinds.inc marks.inc services.inc'

fails usage "$gen"
fails usage "$gen" data
fails usage "$gen" data out more
fails usage "$reference" "$frame" codes.md

# A frame without the place for the entries: they stand at its end.
echo 'nothing but a head' > bare
"$reference" bare codes.md codes.html && head -n 1 codes.html | grep -qx 'nothing but a head' &&
    grep -q 'id="550"' codes.html || { bad=1; echo "a frame without a mark"; }
rm -f codes.md codes.html

# Out of memory, at each allocation in turn.
FAULT=malloc=1 LD_PRELOAD=$shim "$gen" data out > printed 2> err
if [ $? -ne 1 ]; then
    echo "skipped: the shim does not work here"
    exit 0
fi
n=1
while [ $n -le 2000 ]; do
    FAULT=malloc=$n LD_PRELOAD=$shim "$gen" data out > printed 2> err && break
    grep -qi 'memory\|cannot be read' err || { bad=1; echo "no word of memory at allocation $n"; cat err; }
    n=$((n + 1))
done
[ $n -le 2000 ] || { bad=1; echo "never came through"; }
echo "fails well at $((n - 1)) allocations"

# Files that cannot be read or written.
mv data/phrases.csv kept
mkdir data/phrases.csv
fails 'phrases.csv:1:1: the file cannot be read' "$gen" data out
rmdir data/phrases.csv
mv kept data/phrases.csv
for table in $tables; do
    rm -rf out
    mkdir -p "out/$table"
    fails "$table" "$gen" data out
    rmdir "out/$table"
    for other in $tables; do absent "out/$other"; done
done
fails nowhere "$reference" nowhere codes.md codes.html
fails 'cannot be read' "$reference" data codes.md codes.html
awk 'BEGIN { for (i = 0; i < 65536; i++) printf "x" }' > long
fails 'too long' "$reference" long codes.md codes.html
absent codes.md codes.html
fails nowhere "$reference" "$frame" nowhere/codes.md codes.html
absent codes.html

# Full disks.
[ -w /dev/full ] || exit $bad
for table in $tables; do
    rm -rf out
    mkdir out
    ln -s /dev/full "out/$table"
    fails "$table" "$gen" data out
    absent "out/$table"
done
for page in codes.md codes.html; do
    ln -s /dev/full $page
    fails $page "$reference" "$frame" codes.md codes.html
    absent $page
    rm -f codes.md codes.html
done
exit $bad
