string(REPEAT "550 5.1.1 User unknown\n" 5000 text)
file(WRITE "${stdin}" "${text}")
