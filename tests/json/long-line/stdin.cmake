string(REPEAT "words and \"quotes\" " 65536 line)
file(WRITE "${stdin}" "550 5.1.1 ${line}\n")
