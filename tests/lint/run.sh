#!/bin/sh
# run.sh WORK [STEP]...: what static analysis says of src, include and tests; nothing is what it should say. Exit 1 if
# it says something. The steps: format tidy cppcheck analyzer. Builds are made in WORK. A step whose program is not
# there is skipped, and said to be. format sets the lines that are not committed yet as .clang-format says, and names
# files with lines over 120 columns; the others only look. The analyzer takes up to 5 GB of memory. What is not asked
# for stands, with why, in .clang-tidy and in the lists beside this.
set -u
[ $# -gt 0 ] || { echo "usage: $0 WORK [STEP]..."; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
work=$1
shift
[ $# -gt 0 ] || set -- format tidy cppcheck analyzer
mkdir -p "$work/data"
work=$(cd "$work" && pwd)
cd "$here/../.." || exit 2
cp tests/gen/good/*.csv data/jisx0208.txt "$work/data"
cp data/notes.csv data/charsets.csv "$work/data"              # the library names their rows
root=$PWD
status=0

sources() {     # tests/install/consumer is a project of its own
    find src include tests -name '*.c' -o -name '*.h' -o -name '*.cpp' | grep -v '^tests/install/' | sort
}

# NAME COMPILER OPTION...: the tables are those of a few rows, since that takes a tenth of the time.
configured() {
    build=$work/$1 compiler=$2
    shift 2
    cmake -S . -B "$build" -DCMAKE_C_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Debug -DSMTPCODE_TESTS=ON \
        -DSMTPCODE_DATA="$work/data" "$@" > "$build.log" 2>&1 ||
        { cat "$build.log"; exit 2; }
}

format() {
    git clang-format -q --extensions c,h HEAD -- src include tests
    ! sources | LC_ALL=C.UTF-8 xargs grep -nE '^.{121}' | sed 's/:.*//' | uniq -c | grep .
}

tidy() {
    configured tidy clang -DCMAKE_EXPORT_COMPILE_COMMANDS=ON
    cmake --build "$work/tidy" --target smtpcode_tables > /dev/null || return 1
    sources | grep '\.c$' | xargs -n 1 -P 2 clang-tidy -p "$work/tidy" --quiet 2> "$work/tidy.log"
}

cppcheck_() {
    cppcheck -q --std=c11 --enable=warning,style,performance,portability --inconclusive --error-exitcode=1 -Iinclude -Isrc/lib -Isrc/utf8 \
        -Isrc/cli -Isrc/gen -Itests/unit -Itests/fuzz --suppressions-list="$here/cppcheck.txt" -i tests/install src tests
}

# NAME OPTIONS TARGET...: all of it anew, since of what is built already nothing is said.
analysed() {
    name=$1 options=$2
    shift 2
    configured "$name" gcc "-DCMAKE_C_FLAGS=-fanalyzer $options"
    cmake --build "$work/$name" -j2 --clean-first --target "$@" > "$work/$name.out" 2>&1 ||
        { tail -20 "$work/$name.out"; return 1; }
}

# With 5 states for each statement, as is usual, the analysis of most files of src breaks off unheard; 1000 are enough,
# and if they are not it is told. One point is looked at in 8 states at most, always. The tests: as is usual.
analyzer() {
    analysed analyzer "-Wanalyzer-too-complex --param=analyzer-bb-explosion-factor=1000" \
        smtpcode smtpcode_gen smtpcode_reference || return 1
    analysed analyzer-tests "" all || return 1
    cat "$work/analyzer.out" "$work/analyzer-tests.out" | grep -E '(warning|error): ' |
        grep -v 'terminating analysis for this program point' | sed "s|^$root/||" | sort -u > "$work/analyzer.said"
    grep -v '^#' "$here/analyzer.txt" | while read -r file option; do echo "^$file:.*$option"; done > "$work/analyzer.known"
    ! grep -v -f "$work/analyzer.known" "$work/analyzer.said"
}

for step; do
    case $step in
    format) program=clang-format ;;
    tidy) program=clang-tidy ;;
    cppcheck) program=cppcheck ;;
    analyzer) program=gcc ;;
    *) echo "no such step: $step"; exit 2 ;;
    esac
    if ! command -v "$program" > /dev/null; then
        echo "$step: skipped: $program is not there"
        continue
    fi
    [ "$step" != cppcheck ] || step=cppcheck_
    if "$step"; then
        echo "$program: nothing"
    else
        status=1
        echo "$program: see above"
    fi
done
exit $status
