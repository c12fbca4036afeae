#!/bin/sh
# trait.sh TRAIT FILE...: whether each FILE has the trait, as readelf shows it. Exit 1, and the file named, if one has not.
set -u
trait=$1
shift
command -v readelf > /dev/null || { echo "skipped: readelf is not there"; exit 0; }
export LC_ALL=C
bad=0
filled='+(PROGBITS|NOBITS) +[0-9a-f]+ [0-9a-f]+ 0*[1-9a-f]'

shows() {   # OPTION PATTERN: what readelf prints has such a line
    readelf -W "$1" "$file" | grep -Eq "$2"
}

for file; do
    case $trait in
    pie)                    # a shared library is position-independent by its nature
        shows -h 'Type: *DYN' && { shows -d 'FLAGS_1.* PIE' || shows -d 'SONAME'; } ;;
    full-relro)             # what was relocated is read-only before main() runs
        shows -l 'GNU_RELRO' && shows -d 'FLAGS.* (BIND_)?NOW' ;;
    no-executable-stack)
        shows -l 'GNU_STACK .* RW  ' ;;
    stack-protector)
        shows --syms '__stack_chk_(fail|guard)' ;;
    fortified)              # the library calls none of libc's functions that have a checking twin
        shows --dyn-syms 'UND __[a-z]*printf_chk' || shows -d 'SONAME' ;;
    no-text-relocation)
        ! shows -d 'TEXTREL' && ! shows -l 'LOAD .* RWE' ;;
    no-writable-table)      # what a relocation must touch (.data.rel.ro) is read-only afterwards
        ! shows -S " \.t?data(\.[^r][^ ]*)? $filled" ;;
    no-state)
        ! shows -S " \.t?(data|bss)(\.[^r][^ ]*)? $filled" ;;
    *)
        echo "no such trait: $trait"
        exit 2 ;;
    esac || { echo "$file: not $trait"; bad=1; }
done
exit $bad
