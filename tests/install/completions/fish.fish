# Completes in fish by its own `complete --do-complete`.
#   fish fish.fish COMPLETION PROGRAM
set -gx PATH (dirname $argv[2]) $PATH
source $argv[1]
set -g failed 0

# expect LINE REGEX... : each must match an offer, "word<tab>description"
function expect
    set -l offers (complete --do-complete=$argv[1])
    for pattern in $argv[2..]
        if not string match -qr -- $pattern $offers
            echo "fish: '$argv[1]' does not offer $pattern"
            string join \n -- $offers | head -5
            set -g failed 1
        end
    end
end

expect 'smtpcode --su' '^--summary\t'
expect 'smtpcode --input ' '^auto\tfind out$' '^text\t' '^mail\t' '^log\t' '^lines\t'
expect 'smtpcode --input=' '^--input=auto\t'
expect 'smtpcode -i l' '^log\t' '^lines\t'
expect 'smtpcode --by ' '^code$|^code\t' '^domain$|^domain\t'
expect 'smtpcode --color ' '^auto' '^always' '^never'
expect 'smtpcode 55' '^550\t.*mailbox'
expect 'smtpcode 5.7.2' '^5.7.26\t.+'
expect 'smtpcode 4.7.3' '^4.7.30\tNext server'
expect 'smtpcode 0x800ccc7' '^0x800ccc79\t.+'
cd (dirname (status filename))
expect 'smtpcode -s --merge fi' '^fish.fish$|^fish.fish\t'
expect 'smtpcode --file fi' '^fish.fish$|^fish.fish\t'
expect 'smtpcode --list mail' '^mailbox-full\tMailbox full$'
expect 'smtpcode -L goo' '^google\tprovider$'
expect 'smtpcode --list 5.7' '^5.7.1\t'
for line in 'smtpcode --color 5' 'smtpcode -s --merge 5'
    if string match -qr '^550' -- (complete --do-complete=$line)
        echo "fish: '$line' offers a code"
        set failed 1
    end
end
exit $failed
