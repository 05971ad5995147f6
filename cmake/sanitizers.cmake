# Read by ctest: what sanitizers pass over in libraries, see tests/leaks.txt and tests/races.txt.
set(ENV{LSAN_OPTIONS} "suppressions=${CMAKE_CURRENT_LIST_DIR}/../tests/leaks.txt:print_suppressions=0")
# GLib up to 2.74 takes objects from slices of its own, in which nothing is ever seen as lost.
set(ENV{G_SLICE} always-malloc)
set(ENV{TSAN_OPTIONS} "suppressions=${CMAKE_CURRENT_LIST_DIR}/../tests/races.txt:print_suppressions=0")
# A test limits the size of files; that gcov cannot write then either belongs to no transcript.
set(ENV{GCOV_ERROR_FILE} /dev/null)
