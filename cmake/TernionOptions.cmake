# Flags every target of the project shares, as one INTERFACE target.

option(TERNION_WERROR "Treat compiler warnings as errors" ON)
set(TERNION_SANITIZE "" CACHE STRING
  "address: AddressSanitizer and UndefinedBehaviorSanitizer; thread: ThreadSanitizer; empty: neither")
set_property(CACHE TERNION_SANITIZE PROPERTY STRINGS "" address thread)
option(TERNION_CODE_COVERAGE "Count which lines of the C++ code run (scripts/code_coverage)" OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(TERNION_CCACHE ccache)
if(TERNION_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${TERNION_CCACHE})
endif()

add_library(ternion_options INTERFACE)
add_library(ternion::options ALIAS ternion_options)
target_compile_features(ternion_options INTERFACE cxx_std_20)
# No contraction: a fused multiply-add rounds once where the specification rounds twice.
target_compile_options(ternion_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  -ffp-contract=off -fno-fast-math
  $<$<BOOL:${TERNION_WERROR}>:-Werror>)

# On every object of ours. Verilated code is left as it is: it has no pointers to get wrong, and costs minutes
# with them.
set(TERNION_INSTRUMENTATION)
if(TERNION_SANITIZE STREQUAL "address")
  list(APPEND TERNION_INSTRUMENTATION -fsanitize=address,undefined)
elseif(TERNION_SANITIZE STREQUAL "thread")
  list(APPEND TERNION_INSTRUMENTATION -fsanitize=thread)
elseif(TERNION_SANITIZE)
  message(FATAL_ERROR "TERNION_SANITIZE: ${TERNION_SANITIZE}: must be address, thread or empty")
endif()
if(TERNION_SANITIZE)
  # With the checks in it -O3 takes up to three times as long to compile as -O1. Executables, most of them tests,
  # are longer to compile than to run: -O0.
  target_compile_options(ternion_options INTERFACE
    ${TERNION_INSTRUMENTATION} -fno-sanitize-recover=all -fno-omit-frame-pointer -g1
    $<IF:$<STREQUAL:$<TARGET_PROPERTY:TYPE>,EXECUTABLE>,-O0,-O1>)
endif()
if(TERNION_CODE_COVERAGE)
  list(APPEND TERNION_INSTRUMENTATION --coverage)
  # Less optimization, or lines that were merged count for each other.
  target_compile_options(ternion_options INTERFACE --coverage -fprofile-update=atomic -O1)
endif()
add_link_options(${TERNION_INSTRUMENTATION})
