#!/bin/sh
# memcheck.sh BUILD: the unit tests, the replay of the fuzz corpus and the golden runs of the program under valgrind's
# memcheck. BUILD was configured with -DSMTPCODE_TESTS=ON -DCMAKE_C_FLAGS=-DWATCHED (see tests/unit/unit.h) and without
# sanitizers. Exit 1 if there was an error or a leak; BUILD/memcheck/ tells where.
set -u
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
work=$build/memcheck
mkdir -p "$work"
rm -f "$work"/*.log
status=0

cat > "$work/checked" <<END
#!/bin/sh
exec valgrind -q --leak-check=full --show-leak-kinds=definite,indirect,possible --errors-for-leak-kinds=definite,indirect,possible \\
    --error-exitcode=99 --log-file='$work/%p.log' "\$@"
END
cat > "$work/smtpcode" <<END
#!/bin/sh
exec '$work/checked' '$build/smtpcode' "\$@"
END
chmod +x "$work/checked" "$work/smtpcode"

told() {    # STATUS NAME
    [ "$1" -eq 0 ] && return
    status=1
    echo "$2: failed"
}

for test in "$build"/tests/test_*; do
    [ -f "$test" ] && [ -x "$test" ] || continue
    "$work/checked" "$test" "$here/fixtures" > "$work/out" 2>&1
    told $? "${test##*/}"
done
for replay in "$build"/tests/fuzz/replay_*; do
    "$work/checked" "$replay" "$here/fuzz/corpus/${replay##*replay_}"/* > "$work/out" 2>&1
    told $? "${replay##*/}"
done
for case in "$here"/cli/*/; do
    case=${case%/}
    [ "${case##*/}" != closed-output ] || continue      # valgrind would open its own file in the place of the closed one
    cmake -DPROGRAM="$work/smtpcode" -DCASE="$case" -DWORK="$work/cli/${case##*/}" -P "$here/golden.cmake" > "$work/out" 2>&1
    told $? "cli ${case##*/}"
done
find "$work" -name '*.log' -size +0 -exec cat {} +
exit $status
