# The libraries; README.md names each with its reason.
find_package(PkgConfig REQUIRED)
pkg_check_modules(CJSON REQUIRED IMPORTED_TARGET libcjson)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)

# Not through pkg-config: its -D_XOPEN_SOURCE=600 clashes with ours.
set(CURSES_NEED_NCURSES TRUE)
set(CURSES_NEED_WIDE TRUE)
find_package(Curses REQUIRED)
find_library(TINFO_LIBRARY tinfo REQUIRED)
add_library(clausewalk_curses INTERFACE)
target_include_directories(clausewalk_curses INTERFACE ${CURSES_INCLUDE_DIRS})
# For the wide functions and wcwidth.
target_compile_definitions(clausewalk_curses INTERFACE NCURSES_WIDECHAR=1 _XOPEN_SOURCE=700)
target_link_libraries(clausewalk_curses INTERFACE ${CURSES_LIBRARIES} ${TINFO_LIBRARY})

# A thread writes the assessment while the hand goes on.
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

# Workbooks: libxlsxwriter writes them; minizip unpacks them and expat reads what is inside. Without
# them the format xlsx is neither listed nor read, and the program says what to build.
option(CLAUSEWALK_XLSX "Write and read XLSX workbooks" ON)
if(CLAUSEWALK_XLSX)
    pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
    pkg_check_modules(MINIZIP REQUIRED IMPORTED_TARGET minizip)
    pkg_check_modules(EXPAT REQUIRED IMPORTED_TARGET expat)
    set(CLAUSEWALK_XLSX_WRITER PkgConfig::XLSXWRITER)
    set(CLAUSEWALK_XLSX_READER PkgConfig::MINIZIP PkgConfig::EXPAT)
    set(CLAUSEWALK_WITHOUT_REPORT "^$")
    set(CLAUSEWALK_WITHOUT_CODEC "/raw_xlsx_absent\\.c$")
else()
    set(CLAUSEWALK_WITHOUT_REPORT "/xlsx[^/]*$")
    set(CLAUSEWALK_WITHOUT_CODEC "/raw_(xlsx|zip)\\.[ch]$")
endif()

# Reports as PDF: Pango sets the text, Cairo writes the pages. Without them the format pdf is not
# listed; the HTML report prints, too.
option(CLAUSEWALK_PDF "Write reports as PDF" ON)
if(CLAUSEWALK_PDF)
    pkg_check_modules(PANGOCAIRO REQUIRED IMPORTED_TARGET pangocairo)
    set(CLAUSEWALK_PDF_WRITER PkgConfig::PANGOCAIRO)
elseif(CLAUSEWALK_XLSX)
    set(CLAUSEWALK_WITHOUT_REPORT "/pdf[^/]*$")
else()
    set(CLAUSEWALK_WITHOUT_REPORT "/(pdf|xlsx)[^/]*$")
endif()
