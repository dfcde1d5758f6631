# Verilating the design.

include_guard(GLOBAL)

find_package(verilator 5.006 REQUIRED HINTS $ENV{VERILATOR_ROOT} /usr/share/verilator)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)

# Verilator's run-time library, once for all designs: two copies would clash at link time.
add_library(verilated_runtime STATIC
  ${VERILATOR_ROOT}/include/verilated.cpp
  ${VERILATOR_ROOT}/include/verilated_fst_c.cpp
  ${VERILATOR_ROOT}/include/verilated_threads.cpp)
target_include_directories(verilated_runtime SYSTEM PUBLIC
  ${VERILATOR_ROOT}/include ${VERILATOR_ROOT}/include/vltstd)
target_compile_definitions(verilated_runtime PUBLIC
  VM_COVERAGE=0 VM_SC=0 VM_TRACE=1 VM_TRACE_FST=1 VM_TRACE_VCD=0)
target_compile_features(verilated_runtime PUBLIC cxx_std_20)
target_compile_options(verilated_runtime PRIVATE -w)
target_link_libraries(verilated_runtime PUBLIC Threads::Threads ZLIB::ZLIB)

# ternion_verilate_sources(<name> [TOP <module>] VERILATOR_ARGS <argument>... SOURCES <file>...)
#
# Makes <name>, a static library holding the Verilated <module> (tern_top) of these sources, as class V<name>. Its
# headers are SYSTEM headers to whoever links it: generated code is not held to the project's
# warning flags.
function(ternion_verilate_sources name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TOP" "VERILATOR_ARGS;SOURCES")
  if(NOT arg_TOP)
    set(arg_TOP tern_top)
  endif()
  add_library(${name} STATIC)
  verilate(${name}
    PREFIX V${name}
    TOP_MODULE ${arg_TOP}
    TRACE_FST
    VERILATOR_ARGS -O3 --output-split 10000 --x-assign fast --x-initial fast ${arg_VERILATOR_ARGS}
    INCLUDE_DIRS ${PROJECT_SOURCE_DIR}/rtl/include
    SOURCES ${arg_SOURCES})
  get_target_property(all ${name} SOURCES)
  list(FILTER all EXCLUDE REGEX "/verilated[a-z_]*\\.cpp$")
  set_target_properties(${name} PROPERTIES SOURCES "${all}" SYSTEM ON)
  # The columns' straight-line code gains nothing from -O3, debug information or sanitizers, and costs
  # minutes with them.
  target_compile_options(${name} PRIVATE -O1 -g0 -w
    $<$<BOOL:${TERNION_SANITIZE}>:-fno-sanitize=all>)
  target_link_libraries(${name} PUBLIC verilated_runtime)
endfunction()

# ternion_verilate(<name> <target file>)
#
# The design with the parameters of a hardware target.
function(ternion_verilate name target_file)
  set(reader ${PROJECT_SOURCE_DIR}/scripts/target_parameters)
  execute_process(
    COMMAND ${Python3_EXECUTABLE} ${reader} --format verilator ${target_file}
    OUTPUT_VARIABLE parameters
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(parameters UNIX_COMMAND "${parameters}")
  # Other parameters or another file list mean other hardware.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
    ${target_file} ${reader} ${PROJECT_SOURCE_DIR}/rtl/rtl.f)

  file(STRINGS ${PROJECT_SOURCE_DIR}/rtl/rtl.f sources REGEX "\\.sv$")
  list(TRANSFORM sources PREPEND ${PROJECT_SOURCE_DIR}/rtl/)
  ternion_verilate_sources(${name}
    VERILATOR_ARGS --assert -Wall ${parameters}
    SOURCES ${PROJECT_SOURCE_DIR}/rtl/lint/simulation.vlt ${sources})
endfunction()
