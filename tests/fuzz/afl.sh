#!/bin/sh
# afl.sh BUILD SECONDS [TARGET]...: each target under AFL++ for so long, one after the other. BUILD was configured by afl-clang-fast as
# run.sh's was by clang; it starts from corpus/TARGET/. What is found goes to BUILD/afl/TARGET/: a crash belongs in corpus/TARGET/ once
# its reason is known.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1 seconds=$2
shift 2
[ $# -gt 0 ] || set -- mail log diagnose render match codes decode options merge
export AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_NO_UI=1
status=0
for target; do
    work=$build/afl/$target
    mkdir -p "$work/seeds"
    for seed in "$here/corpus/$target"/*; do
        cp "$seed" "$work/seeds/seed-${seed##*/}"       # a file of the name queue would be taken for an earlier run
    done
    [ -d "$work/default" ] && from=- || from=$work/seeds
    case $target in mail | log | options) words="-x $here/dict/$target.dict" ;; *) words="-x $here/dict/smtp.dict" ;; esac
    case $target in diagnose | render) words="$words -x $here/dict/mail.dict -x $here/dict/log.dict" ;; esac
    printf '%s: ' "$target"
    # shellcheck disable=SC2086
    afl-fuzz -V "$seconds" -t 10000 -G 8192 -i "$from" -o "$work" $words "$build/tests/fuzz/fuzz_$target" > "$work/log" 2>&1 ||
        { status=1; echo "AFL++ stopped: $work/log"; }
    grep -E '^(execs_done|corpus_count|edges_found|saved_crashes|saved_hangs) ' "$work/default/fuzzer_stats" | tr -s ' \n' ' ' && echo
    [ -z "$(find "$work/default/crashes" "$work/default/hangs" -name 'id:*')" ] ||
        { status=1; echo "FOUND SOMETHING: $work/default"; }
done
exit $status
