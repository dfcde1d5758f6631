// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <memory>
#include <span>
#include <sstream>

#include "commands.h"
#include "options.h"
#include "output.h"
#include "ternion/compiler/instruction.h"
#include "ternion/compiler/program_image.h"
#include "ternion/util/error.h"

namespace ternion::cli {
namespace {

/// With 1 the alignment rule of STORE, which depends on the target, always holds.
constexpr std::uint32_t kAnyBus = 1;

std::string Header(const compiler::ProgramImage& image) {
  return fmt::format(
      "; target {} (fingerprint {:08x}), {}, {} tokens{}\n"
      "; window {} bytes, image {} bytes, {} instructions at 0x{:x}\n",
      image.target_name, image.target_fingerprint, compiler::Name(image.phase), image.tokens,
      image.timing_only ? ", timing-only: no weights" : "", image.window_bytes, image.bytes.size(),
      image.instruction_count, image.instruction_offset);
}

std::string Describe(const compiler::Segment& segment) {
  const std::string scales = segment.output == compiler::OutputFormat::kFloat32
                                 ? fmt::format(", float32, scales at 0x{:x}", segment.scale_offset)
                                 : "";
  const std::string host =
      segment.host_step == compiler::HostStep::kUnstated
          ? ""
          : fmt::format(", then the host: {}", compiler::Name(segment.host_step));
  return fmt::format(
      "\n; {}: {} x {} x {}, {} zero weights, weights at 0x{:x} +{}, activations at 0x{:x} +{}, "
      "output at 0x{:x} +{}{}{}\n",
      model::ToString(segment.id), segment.tokens, segment.in_features, segment.out_features,
      segment.zero_weights ? std::to_string(*segment.zero_weights) : "unknown",
      segment.weight_offset, segment.weight_bytes, segment.activation_offset,
      segment.activation_stride, segment.output_offset, segment.output_stride, scales, host);
}

/// The notes as comments.
std::string Notes(const std::string& notes) {
  std::string text;
  std::istringstream lines(notes);
  for (std::string line; std::getline(lines, line);) text += "; " + line + "\n";
  return text.empty() ? text : "\n" + text;
}

std::string Line(const compiler::ProgramImage& image, std::uint32_t index,
                 const std::string& source) {
  const std::size_t offset = image.instruction_offset + index * compiler::kInstructionBytes;
  const auto bytes = std::span(image.bytes).subspan(offset).first<compiler::kInstructionBytes>();
  compiler::Instruction instruction;
  const compiler::Status status = compiler::Decode(bytes, kAnyBus, instruction);
  if (status != compiler::Status::kNone) {
    throw Error(source, fmt::format("instruction {}", index), compiler::Name(status));
  }
  return fmt::format("{:6}  {}\n", index, compiler::Disassemble(instruction));
}

int Run(const std::filesystem::path& path) {
  const compiler::ProgramImage image = compiler::LoadImage(path);
  PrintNow(Header(image) + Notes(image.notes));
  for (const compiler::Segment& segment : image.segments) {
    std::string text = Describe(segment);
    for (std::uint32_t i = 0; i < segment.instructions; ++i) {
      text += Line(image, segment.first_instruction + i, path.string());
    }
    PrintNow(text);
  }
  return kSuccess;
}

}  // namespace

Command DisassembleCommand(CLI::App& parent) {
  auto path = std::make_shared<std::filesystem::path>();
  CLI::App* app = AddCommand(parent, "disassemble", "Prints the instructions of a program image",
                             "ternion disassemble decode.tern");
  app->add_option("FILE", *path, "Program image")->required();
  return {app, [path] { return Run(*path); }};
}

}  // namespace ternion::cli
