#!/bin/sh
# run.sh PROGRAM SHIM CHECKER WORK: smtpcode when the platform fails. Exit 0 if each run ends with the right status and a clear word.
# Prints "skipped: why" where the shim does not work, as under a sanitizer or a libc that is not glibc.
set -u
program=$1 shim=$2 checker=$3 work=$4
mkdir -p "$work"
cd "$work" || exit 2
bad=0

# run STATUS ARGUMENTS...: with FAULT set and standard input from ./input; out and err hold what was written.
run() {
    expected=$1
    shift
    timeout 20 env FAULT="$fault" LD_PRELOAD="$shim" "$program" "$@" < input > out 2> err
    got=$?
    case " $expected " in *" $got "*) ;; *) fail "exit $got, expected $expected" "$@" ;; esac
    [ "$got" -lt 128 ] || fail "ended by a signal" "$@"
    [ "$got" -ne 2 ] || [ -s err ] || fail "exit 2 without a word" "$@"
}

fail() {
    bad=1
    what=$1
    shift
    printf 'FAULT=%s smtpcode %s: %s\n' "$fault" "$*" "$what"
    cat err
}

make_input() {
    i=0
    while [ $i -lt 200 ]; do
        echo "550 5.1.$((i % 9)) <user$i@example.com> user unknown"
        echo "452 4.2.2 mailbox full"
        i=$((i + 1))
    done > input
}

make_input
fault=malloc=1
run "2 127" 550
if [ "$got" -eq 127 ]; then
    echo "skipped: the shim cannot be loaded here"
    exit 0
fi

# Out of memory, at each allocation in turn: a clear word, or none was needed.
for arguments in "550" "--json 550" "-l" "-lj" "" "-s" "-sj" "--annotate" "--unmatched" "--list" "--search mailbox" "--help"; do
    n=1
    while [ $n -le 400 ]; do
        fault=malloc=$n
        # shellcheck disable=SC2086
        run "0 1 2" $arguments
        [ "$got" -eq 2 ] || break
        grep -q 'memory' err || fail "no word of memory" "$arguments"
        n=$((n + 1))
    done
    [ "$got" -eq 0 ] || [ "$got" -eq 1 ] || fail "never came through" "$arguments"
    printf '%-20s fails well at %d allocations\n' "${arguments:-a text}" $((n - 1))
done

# One byte a read, and interrupted reads: the same as ever.
for arguments in "-lj" "" "-s" "--annotate"; do
    fault=none
    # shellcheck disable=SC2086
    run 0 $arguments
    mv out expected
    for fault in short eintr; do
        # shellcheck disable=SC2086
        run 0 $arguments
        cmp -s out expected || fail "other output" "$arguments"
    done
done

# A read that fails at once or later, a write that fails.
for fault in read=1 read=2; do
    run 2 -lj
    grep -q 'cannot read standard input' err || fail "no word of reading" -lj
    "$checker" < out || fail "a half line of JSON" -lj
done
fault=open=1
run 2 --file input
grep -q 'cannot open input' err || fail "no word of opening" --file input
for fault in read=1 read=2; do
    run 2 --file input -lj
    grep -q 'cannot read input' err || fail "no word of reading" --file input -lj
done
for fault in write=1 pipe=1 half=1 flush=1; do
    for arguments in "-lj" "550" "--list" "-s" "-sj" "--help" "--annotate" "--search mailbox" "--unmatched -b 599"; do
        # shellcheck disable=SC2086
        run 2 $arguments
        grep -q 'cannot write' err || fail "no word of writing" "$arguments"
    done
done

# The disk is full later on: what went out before is whole blocks, and the exit status says that the rest is missing.
for fault in write=2 half=2; do
    run 2 -lj
    sed '$d' out | "$checker" || fail "a broken line ahead of the last one" -lj
done

# Without the shim: a full disk, closed streams, a directory, a file that is not there, a pipe that nobody reads.
fault=none
if [ -w /dev/full ]; then
    "$program" 550 > /dev/full 2> err
    [ $? -eq 2 ] && grep -q 'cannot write' err || fail "no word of a full disk" 550
fi
"$program" 550 >&- 2> err
[ $? -eq 2 ] && [ -s err ] || fail "no word of a closed output" 550
"$program" -l < input > out 2>&-
[ $? -eq 0 ] || fail "a closed standard error matters" -l
"$program" <&- > out 2> err
[ $? -eq 2 ] && [ -s err ] || fail "no word of a closed input" ""
"$program" -f . > out 2> err
[ $? -eq 2 ] && [ -s err ] || fail "no word of a directory" -f .
"$program" < . > out 2> err
[ $? -eq 2 ] && [ -s err ] || fail "no word of a directory" "< ."
"$program" -f nowhere > out 2> err
[ $? -eq 2 ] && grep -q nowhere err || fail "no word of a missing file" -f nowhere
"$program" -f /dev/null > out 2> err
[ $? -eq 1 ] || fail "an empty device" -f /dev/null
LC_ALL=tr_TR.UTF-8 "$program" -lj < input > out 2> err || fail "a Turkish locale" -lj
LC_ALL=../../etc/passwd LANG='%s%n' "$program" -lj < input | cmp -s - out || fail "a hostile locale" -lj
for width in 1 10000; do
    COLUMNS=$width "$program" --width $width < input > out 2> err || fail "a width of $width" --width $width
done
exit $bad
