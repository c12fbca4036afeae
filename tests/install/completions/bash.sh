# Completes in bash as the shell does: fills COMP_WORDS and calls what `complete` has set.
#   bash bash.sh COMPLETION PROGRAM
source "$1"
PATH=$(dirname "$2"):$PATH
complete -p smtpcode >/dev/null || exit 1
failed=0

# expect 'words of the line, the last one to be completed' WORD... : each must be offered, !WORD must not
expect()
{
    local line=$1 word found
    shift
    read -ra COMP_WORDS <<<"$line"
    [[ $line == *' ' ]] && COMP_WORDS+=('')
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _smtpcode
    found=" ${COMPREPLY[*]} "
    for word; do
        if [[ $word == !* ]]; then
            [[ $found != *" ${word#!} "* ]] || { echo "bash: '$line' offers ${word#!}"; failed=1; }
        else
            [[ $found == *" $word "* ]] || { echo "bash: '$line' does not offer $word:$found" | cut -c1-300; failed=1; }
        fi
    done
}

expect 'smtpcode --su' --summary '!--json'
expect 'smtpcode -' -j --json --version --merge
expect 'smtpcode --input ' auto text mail log lines
expect 'smtpcode -i l' log lines '!auto'
expect 'smtpcode --input = m' mail '!log'
expect 'smtpcode --by ' code category status provider domain
expect 'smtpcode --color = ' auto always never
expect 'smtpcode 55' 550 552 55x '!450'
expect 'smtpcode 5.7.2' 5.7.26 '!X.7.2'
expect 'smtpcode 4.7.3' 4.7.30
expect 'smtpcode ' 550 '!0x800ccc79'
expect 'smtpcode 0x800ccc7' 0x800ccc79
cd "$(dirname "$0")" || exit 1
expect 'smtpcode -s --merge ba' bash.sh '!550'
expect 'smtpcode --file ba' bash.sh
expect 'smtpcode --list mail' mailbox-full
expect 'smtpcode --list goo' google
expect 'smtpcode -L 5.7' 5.7.1
expect 'smtpcode -- 55' 550
exit $failed
