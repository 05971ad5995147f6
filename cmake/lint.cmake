# The checks that need no program of ours, as tests with the label lint. A script that lacks its
# tool ends with 77: skipped.
function(clausewalk_lint name)
    add_test(NAME lint.${name} COMMAND ${ARGN} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(lint.${name} PROPERTIES LABELS lint TIMEOUT 1800 SKIP_RETURN_CODE 77)
endfunction()

clausewalk_lint(layers tools/check-layers.sh)
clausewalk_lint(tree tools/check-tree.sh)
clausewalk_lint(map tools/map.sh --check)
clausewalk_lint(format tools/check-format.sh)
clausewalk_lint(cppcheck tools/check-cppcheck.sh ${CMAKE_BINARY_DIR})
clausewalk_lint(tidy tools/check-tidy.sh ${CMAKE_BINARY_DIR})
set_tests_properties(lint.tidy lint.cppcheck PROPERTIES PROCESSORS 2)

# Every header compiles alone.
add_test(NAME lint.headers COMMAND ${CMAKE_COMMAND} --build ${CMAKE_BINARY_DIR}
    --target all_verify_interface_header_sets)
set_tests_properties(lint.headers PROPERTIES LABELS lint TIMEOUT 900 RUN_SERIAL ON)

# Without a limit to what the analyzer follows: for the night.
add_custom_target(tidy_deep tools/check-tidy.sh ${CMAKE_BINARY_DIR} deep
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM USES_TERMINAL)
add_custom_target(format tools/check-format.sh --fix WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
add_custom_target(docs tools/map.sh --write WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
