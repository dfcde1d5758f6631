// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <regex>
#include <string>

#include "commands.h"
#include "doctor_libraries.h"
#include "options.h"
#include "output.h"

namespace ternion::cli {
namespace {

enum class Need : std::uint8_t { kBuild, kTests, kTraining, kSpeed };

/// Something outside the executable, how to ask for its version, and the Debian package it is in.
struct Tool {
  const char* name;
  const char* version_command;
  const char* package;
  Need need;
};

constexpr std::array kTools = {
    Tool{"g++", "g++ --version", "g++", Need::kBuild},
    Tool{"cmake", "cmake --version", "cmake", Need::kBuild},
    Tool{"ninja", "ninja --version", "ninja-build", Need::kBuild},
    Tool{"pkg-config", "pkg-config --version", "pkg-config", Need::kBuild},
    Tool{"verilator", "verilator --version", "verilator", Need::kBuild},
    Tool{"yosys", "yosys -V", "yosys", Need::kBuild},
    Tool{"python3", "/usr/bin/python3 --version", "python3", Need::kBuild},
    Tool{"numpy", "/usr/bin/python3 -c 'import numpy; print(numpy.__version__)'", "python3-numpy",
         Need::kBuild},
    Tool{"ccache", "ccache --version", "ccache", Need::kSpeed},
    Tool{"clang++", "clang++ --version", "clang", Need::kTests},
    Tool{"clang-format", "clang-format --version", "clang-format", Need::kTests},
    Tool{"jsonschema",
         "/usr/bin/python3 -c 'from importlib.metadata import version; "
         "print(version(\"jsonschema\"))'",
         "python3-jsonschema", Need::kTests},
    Tool{"GoogleTest", "pkg-config --modversion gtest", "libgtest-dev", Need::kTests},
    Tool{"MPFR", "pkg-config --modversion mpfr", "libmpfr-dev", Need::kTests},
    Tool{"torch", "/usr/bin/python3 -c 'import torch; print(torch.__version__)'", "python3-torch",
         Need::kTraining},
};

std::string_view Purpose(Need need) {
  switch (need) {
    case Need::kBuild:
      return "needed";
    case Need::kTests:
      return "needed by the tests";
    case Need::kTraining:
      return "needed by scripts/train_checkpoint";
    case Need::kSpeed:
      return "makes rebuilds fast";
  }
  return "";
}

/// The first line a shell command prints; empty when it fails or prints nothing.
std::string FirstLine(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen((command + " 2>/dev/null").c_str(), "r"),
                                                   pclose);
  if (!pipe) return {};
  std::array<char, 256> line{};
  if (std::fgets(line.data(), static_cast<int>(line.size()), pipe.get()) == nullptr) return {};
  return line.data();
}

/// "12.2.0" out of "g++ (Debian 12.2.0-14) 12.2.0"; empty when there is no version.
std::optional<std::string> Version(const std::string& text) {
  static const std::regex number(R"(\d+(\.\d+)+)");
  std::smatch match;
  if (!std::regex_search(text, match, number)) return std::nullopt;
  return match.str();
}

int Run() {
  std::string text = "libraries this ternion was compiled with\n";
  for (const LibraryVersion& library : CompiledLibraries()) {
    text += fmt::format("  {:<14} {}\n", library.name, library.version);
  }
  text += "\ntools\n";
  bool complete = true;
  for (const Tool& tool : kTools) {
    if (const auto version = Version(FirstLine(tool.version_command))) {
      text += fmt::format("  {:<14} {}\n", tool.name, *version);
      continue;
    }
    text += fmt::format("  {:<14} missing, {}: apt-get install {}\n", tool.name, Purpose(tool.need),
                        tool.package);
    complete = complete && tool.need != Need::kBuild;
  }
  text += complete ? "\nall that is needed is here\n" : "\nsomething needed is missing\n";
  PrintNow(text);
  return complete ? kSuccess : kFailure;
}

}  // namespace

Command DoctorCommand(CLI::App& parent) {
  CLI::App* app = AddCommand(parent, "doctor", "Lists tools and libraries, and what to install",
                             "ternion doctor");
  return {app, Run};
}

}  // namespace ternion::cli
