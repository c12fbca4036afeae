#!/bin/sh
# calls.sh PROGRAM WORK: every system call of smtpcode, seen by strace, is one of those named here: reading its input, writing its output,
# asking about the terminal, memory, and what the loader does before main().
set -u
program=$1 work=$2
mkdir -p "$work"
cd "$work" || exit 2
strace -qq -o trace true 2> /dev/null || { echo "skipped: strace is not there, or may not trace"; exit 0; }
exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-        # whatever a caller left open: the first file that is opened is 3
bad=0

cat > allowed <<'END'
execve\(
(brk|munmap|madvise|mremap)\(
mmap\(NULL, [0-9]+, PROT_READ(\|PROT_WRITE)?, MAP_PRIVATE(\|MAP_ANONYMOUS|\|MAP_DENYWRITE)?, (-1|3), 0(x[0-9a-f]+)?\)
mmap\(0x[0-9a-f]+, [0-9]+, PROT_READ(\|PROT_EXEC|\|PROT_WRITE)?, MAP_PRIVATE\|MAP_FIXED[A-Z_|]*, (-1|3), 0(x[0-9a-f]+)?\)
mprotect\(0x[0-9a-f]+, [0-9]+, PROT_(READ|NONE)\)
(arch_prctl|set_tid_address|set_robust_list|rseq|prlimit64|getrandom)\(
access\("/etc/ld\.so\.preload", R_OK\)
openat\(AT_FDCWD, "[^"]*/(ld\.so\.cache|libc\.so\.6|libc\.musl[^"/]*|input)", O_RDONLY(\|O_CLOEXEC)?\)
openat\(AT_FDCWD, "input", O_RDONLY\)
(newfstatat\(3, "", |fstat\(3, |pread64\(3, |read\(3, |close\(3\))
newfstatat\([01], "", 
fstat\([01], 
rt_sigaction\(SIGPIPE, 
ioctl\([012], (TCGETS|TIOCGWINSZ), 
read\(0, 
write\([12], 
lseek\(0, 
(exit_group\(|\+\+\+ exited)
END

# traced ARGUMENTS...: with standard input from ./input
traced() {
    strace -qq -o trace "$program" "$@" < input > out 2> err
    [ -s out ] || { bad=1; echo "smtpcode $*: no output"; }
    if grep -Ev "^($(paste -sd '|' allowed))" trace; then
        bad=1
        echo "smtpcode $*: asks the system for more than it should"
    fi
}

printf '550 5.1.1 <ann@example.com> user unknown\n452 4.2.2 mailbox full\n' > input
traced 550
traced -
traced --json -
traced --lines --json -
traced --brief --file input
traced --summary --file input
traced --summary --json -
traced --annotate -
traced --unmatched --json 550 5.9.9
traced --color always --width 100 -
traced --list 5.7
traced --search mailbox
traced --help
traced --version
exit $bad
