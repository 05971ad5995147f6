# The libraries; README.md names each with its reason.
find_package(PkgConfig REQUIRED)
pkg_check_modules(CJSON REQUIRED IMPORTED_TARGET libcjson)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)

# Not through pkg-config: its -D_XOPEN_SOURCE=600 clashes with ours.
set(CURSES_NEED_NCURSES TRUE)
set(CURSES_NEED_WIDE TRUE)
find_package(Curses REQUIRED)
list(FILTER CURSES_LIBRARIES EXCLUDE REGEX "/libform[^/]*$") # of forms: not used
find_library(TINFO_LIBRARY tinfo REQUIRED)
add_library(clausewalk_curses INTERFACE)
target_include_directories(clausewalk_curses INTERFACE ${CURSES_INCLUDE_DIRS})
# For the wide functions and wcwidth.
target_compile_definitions(clausewalk_curses INTERFACE NCURSES_WIDECHAR=1 _XOPEN_SOURCE=700)
target_link_libraries(clausewalk_curses INTERFACE ${CURSES_LIBRARIES} ${TINFO_LIBRARY})

# A thread writes the assessment while the hand goes on.
set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

# What only a few commands need is loaded when they need it (src/base/shared_library.h): of such a
# library the build takes the headers, and the name that FILE shall load. OPTION leaves it out.
function(clausewalk_load_later name package library file option)
    pkg_check_modules(${name} IMPORTED_TARGET ${package})
    if(NOT ${name}_FOUND)
        message(FATAL_ERROR "${package} is not there; install it, or leave out what it is for "
            "with -D${option}=OFF")
    endif()
    set(path ${${name}_LINK_LIBRARIES})
    list(FILTER path INCLUDE REGEX "/lib${library}[^/]*$")
    execute_process(COMMAND ${CMAKE_READELF} -d ${path} OUTPUT_VARIABLE dynamic ERROR_QUIET)
    if(NOT dynamic MATCHES "SONAME[^\n]*\\[([^]]+)\\]")
        message(FATAL_ERROR "lib${library} is no shared library; install one, or leave out what "
            "it is for with -D${option}=OFF")
    endif()
    set_property(SOURCE ${file} APPEND PROPERTY
        COMPILE_DEFINITIONS ${name}_SONAME="${CMAKE_MATCH_1}")
    add_library(clausewalk_${name} INTERFACE)
    target_include_directories(clausewalk_${name} SYSTEM INTERFACE
        $<TARGET_PROPERTY:PkgConfig::${name},INTERFACE_INCLUDE_DIRECTORIES>)
endfunction()

# Workbooks: libxlsxwriter writes them; minizip unpacks them and expat reads what is inside. Without
# them the format xlsx is neither listed nor read, and the program says what to build.
option(CLAUSEWALK_XLSX "Write and read XLSX workbooks" ON)
if(CLAUSEWALK_XLSX)
    clausewalk_load_later(XLSXWRITER xlsxwriter xlsxwriter src/report/xlsx_library.c CLAUSEWALK_XLSX)
    clausewalk_load_later(MINIZIP minizip minizip src/codec/raw_zip_library.c CLAUSEWALK_XLSX)
    clausewalk_load_later(EXPAT expat expat src/codec/raw_zip_library.c CLAUSEWALK_XLSX)
    set(CLAUSEWALK_XLSX_WRITER clausewalk_XLSXWRITER)
    set(CLAUSEWALK_XLSX_READER clausewalk_MINIZIP clausewalk_EXPAT)
    set(CLAUSEWALK_WITHOUT_REPORT "^$")
    set(CLAUSEWALK_WITHOUT_CODEC "/raw_xlsx_absent\\.c$")
else()
    set(CLAUSEWALK_WITHOUT_REPORT "/xlsx[^/]*$")
    set(CLAUSEWALK_WITHOUT_CODEC "/raw_(xlsx|zip|zip_library)\\.[ch]$")
endif()

# Reports as PDF: Pango sets the text, Cairo writes the pages. Without them the format pdf is not
# listed; the HTML report prints, too.
option(CLAUSEWALK_PDF "Write reports as PDF" ON)
if(CLAUSEWALK_PDF)
    clausewalk_load_later(PANGOCAIRO pangocairo pangocairo-1 src/report/pdf_library.c CLAUSEWALK_PDF)
    set(CLAUSEWALK_PDF_WRITER clausewalk_PANGOCAIRO)
elseif(CLAUSEWALK_XLSX)
    set(CLAUSEWALK_WITHOUT_REPORT "/pdf[^/]*$")
else()
    set(CLAUSEWALK_WITHOUT_REPORT "/(pdf|xlsx)[^/]*$")
endif()
