# How everything is compiled: C11 without extensions, all warnings.
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

option(CLAUSEWALK_WERROR "Warnings are errors" OFF)
option(CLAUSEWALK_COVERAGE "Count which lines the tests reach" OFF)
option(CLAUSEWALK_FUZZ "Link the fuzz targets with libFuzzer (clang)" OFF)
set(CLAUSEWALK_SANITIZE "" CACHE STRING "Sanitizers, as address,undefined")

# It makes a second build faster; nothing depends on it.
find_program(CCACHE ccache)
mark_as_advanced(CCACHE)
if(CCACHE AND NOT CMAKE_C_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
endif()

include(CheckPIESupported)
check_pie_supported(LANGUAGES C)

add_library(clausewalk_options INTERFACE)
target_include_directories(clausewalk_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_definitions(clausewalk_options INTERFACE _POSIX_C_SOURCE=200809L)
# -ffp-contract=off: gcc and clang shall give the same bits.
target_compile_options(clausewalk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes
    -Wvla -Wswitch-enum -Wformat=2 -Wundef -ffp-contract=off)
if(CLAUSEWALK_WERROR)
    target_compile_options(clausewalk_options INTERFACE -Werror)
endif()
if(CLAUSEWALK_SANITIZE)
    set(sanitize -fsanitize=${CLAUSEWALK_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_compile_options(clausewalk_options INTERFACE ${sanitize})
    target_link_options(clausewalk_options INTERFACE ${sanitize})
else()
    target_compile_options(clausewalk_options INTERFACE -fstack-protector-strong
        $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
    target_link_options(clausewalk_options INTERFACE -Wl,-z,relro -Wl,-z,now)
endif()
if(CLAUSEWALK_COVERAGE)
    target_compile_options(clausewalk_options INTERFACE --coverage)
    target_link_options(clausewalk_options INTERFACE --coverage)
endif()
if(CLAUSEWALK_FUZZ)
    target_compile_options(clausewalk_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
