# bash completion for smtpcode
#
# Codes, categories and providers come from `smtpcode --list`, so they are never out of date. A line of it is
# "CODE (PROVIDER)  TITLE  [CATEGORY]"; an entry that is no code is a wording, and only its category is taken. X.7.5 is
# offered as 5.7.5 and 4.7.5. Hexadecimal numbers are many: they are offered once a 0 is typed.

_smtpcode_known()
{
    local program=$1 kinds=$2 cur=$3
    "$program" --list 2>/dev/null | awk -v kinds="$kinds" -v cur="${cur::1}" '
        {
            code = cur == "0" ? $1 ~ /^0x[0-9a-f]+$/ : $1 ~ /^[0-9X][0-9Xx.]*$/
            code = code && ($2 ~ /^\([a-z0-9-]+\)$/ || $0 ~ /^[^ ]+  /)
            if (code && kinds ~ /code/ && !seen[$1]++)
                print substr($1, 1, 1) == "X" ? "5" substr($1, 2) "\n4" substr($1, 2) : $1
            if (kinds ~ /group/ && match($0, / \([a-z0-9-]+\)  /)) {
                provider = substr($0, RSTART + 2, RLENGTH - 5)
                if (!seen[provider]++)
                    print provider
            }
            if (kinds ~ /group/ && match($0, /\[[a-z-]+\]$/)) {
                category = substr($0, RSTART + 1, RLENGTH - 2)
                if (!seen[category]++)
                    print category
            }
        }'
}

_smtpcode()
{
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} program=${COMP_WORDS[0]} texts=codes i
    # "--input=x" comes as three words, or as two while the value is empty.
    if [[ $cur == = ]]; then
        cur=
    elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        if [[ ${COMP_WORDS[i]} == --merge ]]; then
            texts=files
        elif [[ ${COMP_WORDS[i]} == -- ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$(_smtpcode_known "$program" code "$cur")" -- "$cur")
            return
        fi
    done
    case $prev in
    --input | -i)
        mapfile -t COMPREPLY < <(compgen -W 'auto text mail log lines' -- "$cur")
        return ;;
    --by)
        mapfile -t COMPREPLY < <(compgen -W 'code category status provider domain' -- "$cur")
        return ;;
    --color)
        mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$cur")
        return ;;
    --file | -f)
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        return ;;
    --width | --search | -k)
        return ;;
    --list | -L)
        if [[ $cur != -* ]]; then
            mapfile -t COMPREPLY < <(compgen -W "$(_smtpcode_known "$program" 'code group' "$cur")" -- "$cur")
            return
        fi ;;
    esac
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W '-j --json -b --brief -f --file -i --input -l --lines -s --summary --by
            --merge -a --annotate -u --unmatched -L --list -k --search --color --width -h --help -V --version' -- "$cur")
    elif [[ $texts == files ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    else
        mapfile -t COMPREPLY < <(compgen -W "$(_smtpcode_known "$program" code "$cur")" -- "$cur")
    fi
}

complete -F _smtpcode smtpcode
