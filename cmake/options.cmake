# How everything is compiled: C11 without extensions, all warnings.
add_library(clausewalk_options INTERFACE)
target_include_directories(clausewalk_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(CLAUSEWALK_WERROR "Warnings are errors" OFF)
set(CLAUSEWALK_SANITIZE "" CACHE STRING "Sanitizers, as address,undefined")

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
endif()
