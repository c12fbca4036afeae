# The addresses that are filled in when the program starts are listed in a fraction of the room, where linker and libc
# both know how (glibc from 2.36 on): less to be read at the start.
include(CheckCSourceCompiles)
include(CheckLinkerFlag)

set(flag -Wl,-z,pack-relative-relocs)
check_linker_flag(C ${flag} SMTPCODE_HAS_PACKED_RELOCATIONS)
check_c_source_compiles("#include <stdlib.h>
#if !defined __GLIBC__ || __GLIBC__ * 100 + __GLIBC_MINOR__ < 236
#error no packed relocations
#endif
int main(void) { return 0; }" SMTPCODE_LIBC_UNPACKS_RELOCATIONS)
if(SMTPCODE_HAS_PACKED_RELOCATIONS AND SMTPCODE_LIBC_UNPACKS_RELOCATIONS)
    target_link_options(smtpcode_flags INTERFACE ${flag})
endif()
