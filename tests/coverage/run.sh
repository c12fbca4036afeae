#!/bin/sh
# Tells how many lines and branches of src/ the tests reach, and which branches they miss that unreached.tsv does not name.
#
#   tests/coverage/run.sh WORK
#
# WORK is a folder for the build. All tests are run but data.provider and install.* (save install.reference), which build the
# sources anew, and binary.*, which look at the program as it is shipped. What the generator does while building does not count.
# Exit status 1 where a test fails, or a line or a branch is missed of which the list does not tell why. Needs gcovr.
set -eu
[ $# -eq 1 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)

cmake -S "$root" -B "$work/build" -DCMAKE_BUILD_TYPE=Debug -DSMTPCODE_TESTS=ON -DSMTPCODE_COVERAGE=ON >"$work/log"
cmake --build "$work/build" -j2 >"$work/log"
find "$work/build" -name '*.gcda' -exec rm {} +
for tests in '-E ^(install|binary)[.]|^data[.]provider' '-R ^install[.]reference$'; do
    # shellcheck disable=SC2086
    ctest --test-dir "$work/build" -j2 --output-on-failure $tests >"$work/log" || { cat "$work/log"; exit 1; }
done
gcovr -r "$root" --filter "$root/src/" --json "$work/coverage.json" "$work/build" >"$work/log"
python3 "$here/report.py" "$work/coverage.json" "$root" "$here/unreached.tsv"
