# Completes in an interactive zsh on a pseudo terminal, as a person would: types the line and Tab, and reads the list.
#   zsh zsh.zsh FOLDER_OF_COMPLETION PROGRAM
zmodload zsh/zpty || { print 'skipped: zsh without zpty'; exit 0 }
folder=$1 program=$2
failed=0

zpty shell "env TERM=dumb LC_ALL=C.UTF-8 PATH=${(q)program:h}:${(q)PATH} zsh -f -i"
zpty -w shell "PROMPT= RPROMPT= fpath=(${(q)folder} \$fpath); autoload -Uz compinit && compinit -u -D
zstyle ':completion:*' list-prompt ''; zstyle ':completion:*' menu no; LISTMAX=100000; COLUMNS=120; LINES=5000
setopt NO_BEEP NO_ALWAYS_LAST_PROMPT LIST_AMBIGUOUS AUTO_LIST
bindkey '^I' complete-word
bindkey '^X' list-choices
bindkey '^U' kill-whole-line
print READY-'NOW'"
read_until() {
    local text= chunk
    integer tries=0
    while (( tries++ < 200 )); do
        if zpty -rt shell chunk; then
            text+=$chunk
            [[ $text == *$1* ]] && break
        else
            sleep 0.05
        fi
    done
    reply=$text
}
read_until 'READY-NOW'

# expect LINE PATTERN... : each must be in what is listed
expect() {
    local line=$1 pattern chunk listed
    shift
    zpty -w -n shell "$line"$'\C-X'
    integer quiet=0
    listed=
    while (( quiet < 30 )); do
        if zpty -rt shell chunk; then
            listed+=$chunk
            quiet=0
        else
            sleep 0.05
            (( quiet++ ))
        fi
    done
    zpty -w -n shell $'\C-U'
    for pattern; do
        if [[ $listed != *$~pattern* ]]; then
            print -r -- "zsh: '$line' does not offer $pattern: ${${listed//$'\r'/}[1,600]}"
            failed=1
        fi
    done
}

expect 'smtpcode --' '--summary * count instead' '--merge'
expect 'smtpcode --input ' 'mail * one message or an mbox'
expect 'smtpcode --input=' 'mail * one message or an mbox'
expect 'smtpcode --by ' 'category' 'domain'
expect 'smtpcode --by=' 'category' 'domain'
expect 'smtpcode --color ' 'always' 'never'
expect 'smtpcode 55' '550 * mailbox unavailable'
expect 'smtpcode 5.7.2' '5.7.26 * SPF'
expect 'smtpcode 4.7.3' '4.7.30 * Next server lacks REQUIRETLS'
expect 'smtpcode 0x800ccc7' '0x800ccc79 * Server refused a recipient'
expect "smtpcode -s --merge $folder/" '_smtpcode' 'smtpcode.fish'
expect "smtpcode --file $folder/" '_smtpcode' 'smtpcode.fish'
expect 'smtpcode --list mail' 'mailbox-full * Mailbox full'
expect 'smtpcode --list g' 'google'
zpty -d shell
exit $failed
