string(REPEAT "xxxxxxxxxxxxxxxx" 65536 line)
file(WRITE "${stdin}" "550 5.1.1 User unknown ${line}\n")
