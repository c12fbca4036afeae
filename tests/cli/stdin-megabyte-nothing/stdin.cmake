string(REPEAT "x" 1048576 line)
file(WRITE "${stdin}" "${line}")
