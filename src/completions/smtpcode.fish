# fish completion for smtpcode
#
# Codes, categories and providers come from `smtpcode --list`, so they are never out of date. A line of it is
# "CODE (PROVIDER)  TITLE  [CATEGORY]"; an entry that is no code is a wording. X.7.5 is offered as 5.7.5 and 4.7.5.
# Hexadecimal numbers are many: they are offered once a 0 is typed.

function __smtpcode_codes
    set -l which '^([0-9X][0-9Xx.]*)  +(.*)  \[[a-z-]+\]$'
    string match -q '0*' -- (commandline -ct)
    and set which '^(0x[0-9a-f]+) \([a-z]+\)  +(.*)  \[[a-z-]+\]$'
    smtpcode --list 2>/dev/null | string replace -rf $which '$1\t$2' | string replace -r '^X(.*)' '5$1\n4$1'
end

function __smtpcode_prefixes
    __smtpcode_codes
    set -l lines (smtpcode --list 2>/dev/null)
    string replace -rf '^([a-z-]+)  +(.*)  \[\1\]$' '$1\t$2' -- $lines
    string replace -rf '^[^(]* \(([a-z0-9-]+)\)  .*$' '$1\tprovider' -- $lines | sort -u
end

# Whether a code may come here: not where an option waits for its value, nor with --merge, which reads files.
function __smtpcode_wants_code
    set -l before (commandline -opc)
    not string match -qr -- '^(-[a-zA-Z]*L|--list)$' $before[-1]
    and not contains -- --merge $before
end

complete -c smtpcode -f
complete -c smtpcode -n __smtpcode_wants_code -a '(__smtpcode_codes)'
complete -c smtpcode -n '__fish_contains_opt merge' -F
complete -c smtpcode -s j -l json -d 'One JSON object a diagnosis'
complete -c smtpcode -s b -l brief -d 'One line a diagnosis'
complete -c smtpcode -s f -l file -r -F -d 'Read a file'
complete -c smtpcode -s i -l input -x -d 'Say what the input is' -a "auto\t'find out'
text\t'a code, a reply, a sentence'
mail\t'one message or an mbox'
log\t'a log, a queue listing, a transcript'
lines\t'each line a text of its own'"
complete -c smtpcode -s l -l lines -d 'Each line is a text of its own'
complete -c smtpcode -s s -l summary -d 'Count instead of explain'
complete -c smtpcode -l by -x -d 'Group the summary' -a 'code category status provider domain'
complete -c smtpcode -l merge -d 'Add up earlier summaries'
complete -c smtpcode -s a -l annotate -d 'Copy the input, explain its failures'
complete -c smtpcode -s u -l unmatched -d 'Only failures that are not understood'
complete -c smtpcode -s L -l list -x -d 'List what is known' -a '(__smtpcode_prefixes)'
complete -c smtpcode -s k -l search -x -d 'List the entries that hold a word'
complete -c smtpcode -l color -x -d 'Use colour' -a 'auto always never'
complete -c smtpcode -l width -x -d 'Wrap at a column'
complete -c smtpcode -s h -l help -d 'Show a short help'
complete -c smtpcode -s V -l version -d 'Show the version'
