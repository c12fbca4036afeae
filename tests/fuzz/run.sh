#!/bin/sh
# run.sh BUILD SECONDS [TARGET]...: each target under libFuzzer for so long, one after the other. BUILD was configured by clang with
# -DSMTPCODE_TESTS=ON -DSMTPCODE_FUZZ=ON -DSMTPCODE_SANITIZE=address,undefined. New inputs go to BUILD/found/TARGET/,
# crashes beside it: a crash belongs in corpus/TARGET/ once its reason is known.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
build=$1 seconds=$2
shift 2
[ $# -gt 0 ] || set -- mail log diagnose render match codes decode options merge
status=0
for target; do
    case $target in mail | log | options) dict=$target ;; diagnose | render) dict=all ;; *) dict=smtp ;; esac
    mkdir -p "$build/found/$target"
    cat "$here/dict/mail.dict" "$here/dict/log.dict" "$here/dict/smtp.dict" > "$build/found/all.dict"
    [ "$dict" = all ] && words=$build/found/all.dict || words=$here/dict/$dict.dict
    printf '%s: ' "$target"
    "$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=8192 -dict="$words" \
        -print_final_stats=1 -artifact_prefix="$build/found/$target-" "$build/found/$target" "$here/corpus/$target" \
        > "$build/found/$target.log" 2>&1 || { status=1; echo "FOUND SOMETHING: $build/found/$target.log"; }
    grep -E 'cov:' "$build/found/$target.log" | tail -1
    grep -E 'number_of_executed_units|peak_rss' "$build/found/$target.log" | tr '\n' ' ' && echo
done
exit $status
