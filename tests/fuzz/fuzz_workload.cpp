// SPDX-License-Identifier: Apache-2.0
//
// What names a study's shapes: a workload file, a checkpoint's config.json, a SCALE-Sim topology.
// Each reader is given the same text; it accepts or throws Error, and no size it accepts is 0 or
// so large that the counts of a pass leave 64 bits.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ternion/compiler/workload.h"
#include "ternion/sim/model_pass.h"
#include "ternion/util/error.h"

namespace {

void Check(const ternion::compiler::Workload& workload) {
  if (workload.products.empty() || workload.layers == 0) std::abort();
  for (const auto& product : workload.products) {
    if (product.in_features == 0 || product.out_features == 0 || product.count == 0) std::abort();
  }
  if (!workload.transformer) return;
  if (workload.transformer->heads % workload.transformer->kv_heads != 0) std::abort();
  for (const auto& pass : {ternion::sim::PrefillPass(512, 1), ternion::sim::DecodePass(1, 512)}) {
    static_cast<void>(ternion::sim::HostOperations(*workload.transformer, pass));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ternion::compiler;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto read : {ParseWorkload, ParseCheckpointWorkload, ParseTopology}) {
    try {
      Check(read(text, "input"));
    } catch (const ternion::Error&) {
    }
  }
  return 0;
}
