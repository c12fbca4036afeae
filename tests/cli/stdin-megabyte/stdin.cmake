string(REPEAT "x" 1048576 line)
file(WRITE "${stdin}" "550 5.1.1 User unknown ${line}\n")
