// SPDX-License-Identifier: Apache-2.0
//
// libFuzzer target: whatever the bytes are, the program-image reader accepts or throws Error, and
// what it accepts comes back byte for byte (of version 1 as the same image), verifies or not, and
// runs to a status.

#include <zlib.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string>
#include <vector>

#include "ternion/compiler/interpreter.h"
#include "ternion/compiler/program_image.h"
#include "ternion/compiler/target.h"
#include "ternion/compiler/verify.h"
#include "ternion/util/error.h"

namespace {

using ternion::compiler::ProgramImage;
using ternion::compiler::Target;

/// The shipped target `tiny`, whose images the seed corpus holds.
Target Tiny() {
  Target t;
  t.name = "tiny";
  t.lanes = 8;
  t.columns = 4;
  t.unpack_columns = 4;
  t.data_bits = 64;
  t.max_burst_beats = 16;
  t.read_fifo_beats = 32;
  t.weight_tiles = 64;
  t.activation_vectors = 256;
  t.accumulator_words = 128;
  t.start_words = 32;
  return t;
}

/// A checksum that random bytes almost never match would hide every check behind it, so the input
/// is tried a second time with all of them made right.
void Reseal(std::vector<std::uint8_t>& file) {
  const bool first = file.size() > 8 && file[8] == 1;
  const std::size_t header = first ? 120 : 128;
  if (file.size() < header) return;
  std::uint64_t segments = 0;
  std::uint32_t notes = 0;
  std::memcpy(&segments, &file[88], sizeof(segments));
  if (!first) std::memcpy(&notes, &file[116], sizeof(notes));
  const std::uint64_t rest = file.size() - header;
  segments = std::min(segments, rest);
  notes = static_cast<std::uint32_t>(std::min<std::uint64_t>(notes, rest - segments));
  const auto put = [&](std::size_t at, std::uint64_t begin, std::uint64_t count) {
    const auto crc = static_cast<std::uint32_t>(crc32_z(0, file.data() + begin, count));
    std::memcpy(&file[at], &crc, sizeof(crc));
  };
  const std::uint64_t size = file.size();
  const std::uint64_t memory = rest - segments - notes;
  std::memcpy(&file[16], &size, sizeof(size));
  std::memcpy(&file[88], &segments, sizeof(segments));
  std::memcpy(&file[96], &memory, sizeof(memory));
  put(104, header, segments);
  put(108, header + segments, memory);
  if (!first) {
    std::memcpy(&file[116], &notes, sizeof(notes));
    put(120, size - notes, notes);
  }
  put(header - 4, 0, header - 4);
}

void Try(std::span<const std::uint8_t> bytes) {
  ProgramImage image;
  try {
    image = ternion::compiler::Deserialize(bytes, "fuzz");
  } catch (const ternion::Error&) {
    return;
  }
  const std::vector<std::uint8_t> again = ternion::compiler::Serialize(image);
  const bool same = bytes[8] == 1
                        ? ternion::compiler::Deserialize(again, "fuzz") == image
                        : std::equal(again.begin(), again.end(), bytes.begin(), bytes.end());
  if (!same) std::abort();
  constexpr std::uint64_t kWindowTried = std::uint64_t{1} << 24;
  if (image.window_bytes > kWindowTried) return;
  try {
    ternion::compiler::Interpreter machine(Tiny());
    machine.Load(image);
    machine.Run();
  } catch (const ternion::Error&) {
  }
  try {
    ternion::compiler::Verify(image, Tiny());
  } catch (const ternion::Error&) {
    return;
  }
  // What Verify() accepts can fail for the weights alone: it does not look at their bytes.
  ternion::compiler::Interpreter machine(Tiny());
  machine.Load(image);
  for (std::size_t i = 0; i < image.segments.size(); ++i) {
    const ternion::compiler::Status status = machine.Run().status;
    if (status == ternion::compiler::Status::kInvalidWeight) return;
    if (status != ternion::compiler::Status::kNone) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Try({data, size});
  std::vector<std::uint8_t> file(data, data + size);
  Reseal(file);
  Try(file);
  return 0;
}
