# ternion_verilate(<name> TARGET_FILE <toml> [DEFINES ...])
#
# Makes <name>, a static library holding the Verilated tern_top with the parameters of a hardware
# target, as class V<name>. Its headers are SYSTEM headers to whoever links it: generated code is not
# held to the project's warning flags.

find_package(verilator 5.006 REQUIRED HINTS $ENV{VERILATOR_ROOT} /usr/share/verilator)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(ternion_verilate name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TARGET_FILE" "")
  set(reader ${PROJECT_SOURCE_DIR}/scripts/target_parameters)
  execute_process(
    COMMAND ${Python3_EXECUTABLE} ${reader} --format verilator ${arg_TARGET_FILE}
    OUTPUT_VARIABLE parameters
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(parameters UNIX_COMMAND "${parameters}")
  # A changed target means other hardware.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${arg_TARGET_FILE} ${reader})

  file(STRINGS ${PROJECT_SOURCE_DIR}/rtl/rtl.f lines)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/rtl/rtl.f)
  set(sources ${PROJECT_SOURCE_DIR}/rtl/lint/simulation.vlt)
  foreach(line IN LISTS lines)
    if(line MATCHES "\\.sv$")
      list(APPEND sources ${PROJECT_SOURCE_DIR}/rtl/${line})
    endif()
  endforeach()

  add_library(${name} STATIC)
  verilate(${name}
    PREFIX V${name}
    TOP_MODULE tern_top
    TRACE_FST
    VERILATOR_ARGS --assert -Wall -O3 --output-split 10000 --x-assign fast --x-initial fast
      ${parameters}
    INCLUDE_DIRS ${PROJECT_SOURCE_DIR}/rtl/include
    SOURCES ${sources})
  target_compile_features(${name} PUBLIC cxx_std_20)
  # The columns' straight-line code gains nothing from -O3 and costs a minute.
  target_compile_options(${name} PRIVATE -O1 -w)
  set_target_properties(${name} PROPERTIES SYSTEM ON)
endfunction()
