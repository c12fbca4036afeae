#!/bin/sh
# bombs.sh PROGRAM BOMB [SIZES [OPTION]...]: seconds of the processor and peak memory of each bomb at 1, 10 and 100 MB; each tenfold size is to cost no
# more than ten times as much, and no more memory. BOMB is tests/bench/bomb.c, compiled. Exit 1 if one costs more.
set -eu
program=$1 bomb=$2 sizes=${3:-1 10 100}
shift 2
[ $# -eq 0 ] || shift
status=0
for name in $("$bomb"); do
    line=$(printf '%-17s' "$name") last=
    for size in $sizes; do
        numbers=$({ "$bomb" "$name" "${size}000000" | /usr/bin/time -f '%U %M' "$program" "$@" > /dev/null; } 2>&1 | tail -1)
        line="$line  ${size} MB: ${numbers% *} s ${numbers#* } KB"
        [ -z "$last" ] || echo "$last $numbers" | awk '{ exit $3 > 0.5 && $3 > 16 * $1 || $4 > $2 + 4096 }' || { status=1 line="$line !"; }
        last=$numbers
    done
    echo "$line"
done
exit $status
