# Verilating the design.

include_guard(GLOBAL)

find_package(verilator 5.006 REQUIRED HINTS $ENV{VERILATOR_ROOT} /usr/share/verilator)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)

option(TERNION_RTL_COVERAGE
  "Verilate the design with line, toggle and user coverage (scripts/coverage)" OFF)

# Verilator's run-time library, once for all designs: two copies would clash at link time.
add_library(verilated_runtime STATIC
  ${VERILATOR_ROOT}/include/verilated.cpp
  ${VERILATOR_ROOT}/include/verilated_fst_c.cpp
  ${VERILATOR_ROOT}/include/verilated_threads.cpp)
target_include_directories(verilated_runtime SYSTEM PUBLIC
  ${VERILATOR_ROOT}/include ${VERILATOR_ROOT}/include/vltstd)
target_compile_definitions(verilated_runtime PUBLIC
  VM_COVERAGE=$<BOOL:${TERNION_RTL_COVERAGE}> VM_SC=0 VM_TRACE=1 VM_TRACE_FST=1 VM_TRACE_VCD=0)
if(TERNION_RTL_COVERAGE)
  add_library(ternion_rtl_coverage STATIC ${PROJECT_SOURCE_DIR}/sim/src/rtl_coverage.cpp)
  target_include_directories(ternion_rtl_coverage SYSTEM PRIVATE ${VERILATOR_ROOT}/include)
  target_compile_definitions(ternion_rtl_coverage PRIVATE VM_COVERAGE=1)
  target_link_libraries(ternion_rtl_coverage PRIVATE ternion::options fmt::fmt)
  target_link_libraries(verilated_runtime PUBLIC ternion_rtl_coverage)
endif()
target_compile_features(verilated_runtime PUBLIC cxx_std_20)
target_compile_options(verilated_runtime PRIVATE -w)
target_link_libraries(verilated_runtime PUBLIC Threads::Threads ZLIB::ZLIB)

# ternion_verilate_sources(<name> [TOP <module>] [TRACE] [OPTIMIZE <flag>] VERILATOR_ARGS <argument>...
#   SOURCES <file>...)
#
# Makes <name>, a static library holding the Verilated <module> (tern_top) of these sources, as class V<name>. Its
# headers are SYSTEM headers to whoever links it: generated code is not held to the project's
# warning flags. With TRACE it can write waveforms, which a third of its compile time is spent on. OPTIMIZE
# is the compiler's flag, -O1 without it.
function(ternion_verilate_sources name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "TRACE" "TOP;OPTIMIZE" "VERILATOR_ARGS;SOURCES")
  if(NOT arg_TOP)
    set(arg_TOP tern_top)
  endif()
  set(trace)
  if(arg_TRACE)
    set(trace TRACE_FST)
  endif()
  if(NOT arg_OPTIMIZE)
    set(arg_OPTIMIZE -O1)
  endif()
  set(coverage)
  set(once)
  if(TERNION_RTL_COVERAGE)
    set(coverage --coverage-line --coverage-toggle --coverage-user)
    # What runs once per model names every point: ten times the time to compile with -O1.
    set(once OPT_SLOW -O0)
  endif()
  add_library(${name} STATIC)
  verilate(${name}
    PREFIX V${name}
    TOP_MODULE ${arg_TOP}
    ${trace}
    ${once}
    VERILATOR_ARGS -O3 --output-split 10000 --x-assign fast --x-initial fast ${coverage}
      ${arg_VERILATOR_ARGS}
    INCLUDE_DIRS ${PROJECT_SOURCE_DIR}/rtl/include
    SOURCES ${arg_SOURCES})
  get_target_property(all ${name} SOURCES)
  list(FILTER all EXCLUDE REGEX "/verilated[a-z_]*\\.cpp$")
  set_target_properties(${name} PROPERTIES SOURCES "${all}" SYSTEM ON)
  # Straight-line code gains nothing from -O3 or debug information, and costs minutes with them.
  target_compile_options(${name} PRIVATE ${arg_OPTIMIZE} -g0 -w)
  target_link_libraries(${name} PUBLIC verilated_runtime)
endfunction()

# ternion_verilate(<name> <target file> [BEHAVIORAL])
#
# The design with the parameters of a hardware target: as synthesized, or with the BEHAVIORAL array, which
# writes no waveforms.
function(ternion_verilate name target_file)
  cmake_parse_arguments(PARSE_ARGV 2 arg "BEHAVIORAL" "" "")
  set(list ${PROJECT_SOURCE_DIR}/rtl/rtl.f)
  set(options)
  if(arg_BEHAVIORAL)
    set(list ${PROJECT_SOURCE_DIR}/rtl/rtl_simulation.f)
    # Its loops over the columns stay loops, of which -O2 makes vector code.
    set(options OPTIMIZE -O3)
    # -fno-reloop: Verilator 5.006 makes loops of wide assertions without declaring their variable.
    set(unroll --unroll-count 31 -fno-reloop)
  else()
    list(APPEND options TRACE)
  endif()
  set(reader ${PROJECT_SOURCE_DIR}/scripts/target_parameters)
  execute_process(
    COMMAND ${Python3_EXECUTABLE} ${reader} --format verilator ${target_file}
    OUTPUT_VARIABLE parameters
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(parameters UNIX_COMMAND "${parameters}")
  # Other parameters or another file list mean other hardware.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    ${target_file} ${reader} ${list})

  file(STRINGS ${list} sources REGEX "\\.sv$")
  list(TRANSFORM sources PREPEND ${PROJECT_SOURCE_DIR}/rtl/)
  ternion_verilate_sources(${name} ${options}
    VERILATOR_ARGS --assert -Wall ${unroll} ${parameters}
    SOURCES ${PROJECT_SOURCE_DIR}/rtl/lint/simulation.vlt ${sources})
endfunction()

# ternion_column_form(<variable> <target file>)
#
# The number of the target's form of column, as tern_pkg and compiler::ColumnForm number them.
function(ternion_column_form variable target_file)
  execute_process(
    COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/scripts/target_parameters ${target_file}
    OUTPUT_VARIABLE parameters
    COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCH "ColumnForm=([0-9]+)" unused "${parameters}")
  set(${variable} ${CMAKE_MATCH_1} PARENT_SCOPE)
endfunction()

# ternion_fingerprint(<variable> <target file>)
#
# The fingerprint of the target's hardware (docs/targets.md).
function(ternion_fingerprint variable target_file)
  execute_process(
    COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/scripts/target_parameters --format fingerprint
      ${target_file}
    OUTPUT_VARIABLE fingerprint
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
  set(${variable} ${fingerprint} PARENT_SCOPE)
endfunction()
