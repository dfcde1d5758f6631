# Flags every target of the project shares, as one INTERFACE target.

option(TERNION_WERROR "Treat compiler warnings as errors" ON)
option(TERNION_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

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

if(TERNION_SANITIZE)
  # On every object of the tree but the Verilated ones (cmake/TernionVerilate.cmake).
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
