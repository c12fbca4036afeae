#!/bin/sh
# Breaks the sources in many places, one at a time, and tells whether the tests see it.
#
#   tests/mutation/mutate.sh WORK [COUNT [SEED]]
#
# WORK is a folder for a copy of the sources and its build. COUNT places (120) are taken at even distances from all where
# a simple edit can be made to src/lib, src/gen and src/cli, or, with SEED, a number, drawn by it; so the same sources give
# the same edits. An edit that does not compile is passed over. The tests are those of ctest but readme, data.provider,
# install.* (save install.reference) and data.gen (the generator runs on our data at each build anyway), in a build
# without sanitizers. A test that hangs has seen it. Exit status 1 if fewer than 90 of 100 are caught.
set -eu
[ $# -ge 1 ] || { sed -n '2,12s/^# \{0,1\}//p' "$0"; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
count=${2:-120}
seed=${3:-}
quick='^(unit|fuzz)[.]|^data[.](table|fixtures)$'
tests='^(cli|json|gen|faults)[.]|^install[.]reference$'
tab=$(printf '\t')

# ---- the copy, which must be good ---------------------------------------------------------------------------

source=$work/source build=$work/build
rm -rf "$source" "$build"
mkdir -p "$source"
for part in CMakeLists.txt LICENSE README.md data docs include src tests; do
    cp -R "$root/$part" "$source"
done
command -v ninja >"$work/log" && export CMAKE_GENERATOR=Ninja      # make takes longer to find what it has to do
cmake -S "$source" -B "$build" -DCMAKE_BUILD_TYPE=None -DCMAKE_C_FLAGS=-O1 -DSMTPCODE_TESTS=ON >"$work/log"
targets=$(cd "$build" && ctest -N -R "$quick" | sed -n -e 's/.*: fuzz\.\([a-z_]*\)$/replay_\1/p' \
    -e 's/.*: [a-z]*\.\([a-z_0-9]*\)$/test_\1/p')
# Builds and runs the quick tests first: most edits are seen by them. What has seen it is in seen_by.
tests_pass() {
    seen_by=build                       # the generator refuses our own data
    timeout 300 cmake --build "$build" -j2 --target $targets >"$work/log" 2>&1 || return 1
    run_tests "$quick" 30 || return 1
    seen_by=build
    timeout 300 cmake --build "$build" -j2 >"$work/log" 2>&1 || return 1
    run_tests "$tests" 300              # a browser is among them
}
run_tests() {
    (cd "$build" && ctest -R "$1" -j2 --timeout "$2" --stop-on-failure) >"$work/log" 2>&1 && return 0
    seen_by=$(sed -n 's/.*Test *#[0-9]*: \([a-z._0-9-]*\) .*\*\*\*.*/\1/p' "$work/log" | head -n 1)
    return 1
}
tests_pass || { tail -n 20 "$work/log"; echo "the tests must pass before anything is broken"; exit 2; }

# ---- all edits: file, line, kind, the line as it becomes ----------------------------------------------------------

(cd "$source/src" && awk '
    function edit(kind, from, to,    at, head, tail) {
        tail = code
        head = ""
        while ((at = index(tail, from)) > 0) {
            print FILENAME "\t" FNR "\t" kind "\t" head substr(tail, 1, at - 1) to substr(tail, at + length(from))
            head = head substr(tail, 1, at - 1 + length(from))
            tail = substr(tail, at + length(from))
        }
    }
    FNR == 1 { comment = inside = 0 }
    /^\/\*/ { comment = 1 }
    comment { if (/\*\//) comment = 0; next }
    /^{/ { inside = 1; next }
    /^}/ { inside = 0 }
    !inside || /^[ ]*$/ || /^#/ || /^ *\*/ || /^ *\/\*/ { next }
    {
        code = $0
        sub(/ *\/\*.*/, "", code)
        edit("comparison", " == ", " != "); edit("comparison", " != ", " == ")
        edit("comparison", " < ", " >= ");  edit("comparison", " > ", " <= ")
        edit("comparison", " <= ", " > ");  edit("comparison", " >= ", " < ")
        edit("off by one", " < ", " <= ");  edit("off by one", " > ", " >= ")
        edit("off by one", " <= ", " < ");  edit("off by one", " >= ", " > ")
        edit("off by one", " + 1", "");     edit("off by one", " - 1", "")
        edit("logic", " && ", " || ");      edit("logic", " || ", " && ")
        edit("logic", "if (!", "if (");
        edit("constant", "true;", "false;"); edit("constant", "false;", "true;")
        edit("constant", "return 0;", "return 1;"); edit("constant", " = 0;", " = 1;")
        if (code ~ /^ +[a-z_][][a-z_0-9.>-]*(\(.*\)|(\+\+|--)| [-+|&]?= .*);$/)
            print FILENAME "\t" FNR "\tremoved line\t"
    }' lib/*.[ch] utf8/*.c gen/*.c cli/*.[ch]) >"$work/all"
all=$(wc -l <"$work/all")
[ "$all" -ge "$count" ]

# ---- one at a time -------------------------------------------------------------------------------------------

# Lehmer's generator, so that every awk draws the same.
places=$(awk -v all="$all" -v count="$count" -v seed="$seed" 'BEGIN {
    for (n = 0; n < count; n++) {
        at = int(n * all / count) + 1
        if (seed != "")
            do {
                seed = seed * 16807 % 2147483647
                at = seed % all + 1
            } while (at in drawn)
        drawn[at] = 1
        print at
    }
}')
caught=0 survived=0 passed_over=0
for at in $places; do
    while :; do
        IFS=$tab read -r file line kind text <<EOF
$(sed -n "${at}p" "$work/all")
EOF
        path=$source/src/$file
        cp "$path" "$work/kept.c"
        TEXT=$text awk -v line="$line" '{ print FNR == line ? ENVIRON["TEXT"] : $0 }' "$work/kept.c" >"$path"
        if ${CC:-cc} -std=c11 -fsyntax-only -I"$source/include" -I"$source/src/utf8" -I"$source/src/lib" -I"$build/src/gen/tables" \
                "$path" 2>"$work/log"; then
            break
        fi
        cp "$work/kept.c" "$path"
        passed_over=$((passed_over + 1))
        at=$((at % all + 1))
    done
    if tests_pass; then
        survived=$((survived + 1)) result="SURVIVED  -"
    else
        caught=$((caught + 1)) result="caught    $seen_by"
    fi
    printf '%-32s %-26s %s\n' "$result" "src/$file:$line" "$kind"
    case $result in
    SURVIVED*) diff "$work/kept.c" "$path" | sed -n '/^[<>]/s/\([<>]\) */    \1 /p' ;;
    esac
    cp "$work/kept.c" "$path"
done
echo "$all edits possible, $count made: $caught caught, $survived survived ($passed_over did not compile)"
[ $((caught * 10)) -ge $((count * 9)) ]
