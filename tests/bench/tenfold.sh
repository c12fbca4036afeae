#!/bin/sh
# tenfold.sh DATA OUT: a copy of data/ with ten times as many phrases. The new ones are made of words of the old ones,
# in an order that only the row's number decides.
set -eu
data=$1 out=$2
mkdir -p "$out"
cp "$data"/*.csv "$data"/*.txt "$out"
rows=$(cd "$data" && cat phrases.csv languages.csv providers.csv clients.csv | grep -c '^[^",]*,')
tr -cs 'a-z' '\n' < "$data/phrases.csv" | awk 'length > 2 && !seen[$0]++' |
    awk -v rows="$rows" '
        function below(n) { state = (state * 16807) % 2147483647; return state % n }
        { words[NR - 1] = $0 }
        END {
            state = 20240517
            for (i = 0; i < 9 * rows; i++) {
                phrase = words[below(NR)]
                for (n = 2 + below(3); n > 0; n--)
                    phrase = phrase " " words[below(NR)]
                if (!seen[phrase]++)
                    print phrase ",en,,policy,contact-postmaster,,,,,,,,,,,,,made for the benchmark"
            }
        }' >> "$out/languages.csv"
