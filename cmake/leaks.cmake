# Read by ctest: what the leak sanitizer passes over in libraries, see tests/leaks.txt.
set(ENV{LSAN_OPTIONS} "suppressions=${CMAKE_CURRENT_LIST_DIR}/../tests/leaks.txt:print_suppressions=0")
# GLib up to 2.74 takes objects from slices of its own, in which nothing is ever seen as lost.
set(ENV{G_SLICE} always-malloc)
