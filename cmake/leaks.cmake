# Read by ctest: what the leak sanitizer passes over in libraries, see tests/leaks.txt.
set(ENV{LSAN_OPTIONS} "suppressions=${CMAKE_CURRENT_LIST_DIR}/../tests/leaks.txt:print_suppressions=0")
