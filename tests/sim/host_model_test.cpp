// SPDX-License-Identifier: Apache-2.0
//
// The host: its file, its time, and what it computes in a pass.

#include "ternion/sim/host_model.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "ternion/sim/model_pass.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"

namespace ternion::sim {
namespace {

using compiler::Phase;
using compiler::TransformerShape;

const std::filesystem::path kHosts = std::filesystem::path(TERNION_SOURCE_DIR) / "sim/hosts";

template <typename Function>
std::string ErrorOf(Function&& function) {
  try {
    function();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

TEST(HostModel, EveryShippedHostIsReadAndSaysWhereItsFiguresComeFrom) {
  std::size_t hosts = 0;
  for (const auto& entry : std::filesystem::directory_iterator(kHosts)) {
    const HostModel host = FindHostModel(entry.path().stem(), kHosts);
    EXPECT_EQ(host.name, entry.path().stem());
    EXPECT_GT(host.macs_per_second.value, 0);
    EXPECT_FALSE(host.mac_pj.source.empty());
    ++hosts;
  }
  EXPECT_GE(hosts, 2U);
}

TEST(HostModel, AFileThatSaysNonsenseIsRefusedByKey) {
  const std::string good = ReadText(kHosts / "cpu.toml");
  const auto refusal = [&](const std::string& old, const std::string& now) {
    std::string text = good;
    EXPECT_NE(text.find(old), std::string::npos) << old;
    text.replace(text.find(old), old.size(), now);
    return ErrorOf([&] { ParseHostModel(text, "h"); });
  };
  EXPECT_EQ(refusal("macs_per_second = { value = 384e9", "macs_per_second = { value = 0"),
            "h: compute.macs_per_second: must be greater than 0");
  EXPECT_EQ(refusal("mac_pj = { value = 39", "mac_pj = { value = -39"),
            "h: energy.mac_pj.value: must be finite and at least 0");
  EXPECT_EQ(refusal("mac_pj = { value = 39, low = 10", "mac_pj = { value = 39, low = 40"),
            "h: energy.mac_pj: the value must lie from low to high");
  EXPECT_EQ(refusal("kind = \"assumed\"", "kind = \"guessed\""),
            "h: compute.macs_per_second.kind: must be published, derived, measured or assumed");
  EXPECT_EQ(refusal("bytes_per_second = \"target\"", "bytes_per_second = \"fast\""),
            "h: memory.bytes_per_second: must be a figure or \"target\"");
  EXPECT_EQ(refusal("operation_pj =", "operations_pj ="), "h: energy.operations_pj: unknown key");
  EXPECT_EQ(refusal("[memory]", "[memories]"), "h: memories: unknown key");
  EXPECT_EQ(refusal("name = \"cpu\"", "name = 3"), "h: name: must be a string");
  EXPECT_EQ(refusal("name = \"cpu\"", "name =").substr(0, 11), "h: line 3: ");
  EXPECT_EQ(ErrorOf([] { FindHostModel("gpu", kHosts); }),
            "host: gpu: no such file, and no host of that name (known: cpu, free-arithmetic)");
}

TEST(HostModel, TakesTheLargerOfComputeAndMemoryTime) {
  HostModel host;
  host.macs_per_second.value = 100;
  host.operations_per_second.value = 10;
  const HostOperation operation{
      .name = "x", .macs = 200, .operations = 30, .read_bytes = 60, .write_bytes = 4};
  EXPECT_EQ(TimeOf(operation, host, 16).seconds(), 200.0 / 100 + 30.0 / 10);
  EXPECT_FALSE(TimeOf(operation, host, 16).memory_bound());
  EXPECT_EQ(TimeOf(operation, host, 8).seconds(), 64.0 / 8) << "the target's bandwidth";
  host.bytes_per_second = HostFigure{.value = 4};
  EXPECT_EQ(TimeOf(operation, host, 8).seconds(), 64.0 / 4) << "its own";
  EXPECT_TRUE(TimeOf(operation, host, 8).memory_bound());
}

std::map<std::string, HostOperation> Operations(const TransformerShape& shape,
                                                const ModelPass& pass) {
  std::map<std::string, HostOperation> by_name;
  for (HostOperation& operation : HostOperations(shape, pass)) {
    const std::string name = operation.name;
    EXPECT_TRUE(by_name.emplace(name, std::move(operation)).second) << name;
  }
  return by_name;
}

/// Two layers, hidden 8, two heads of 4 that share one of keys and values, ffn 12, 10 words.
const TransformerShape kSmall = {.hidden = 8,
                                 .ffn = 12,
                                 .layers = 2,
                                 .heads = 2,
                                 .kv_heads = 1,
                                 .head_dim = 4,
                                 .ffn_matrices = 3,
                                 .vocabulary = 10};

TEST(HostOperations, DecodeOfThreeSequencesAtContextFiveIsWhatPencilAndPaperGive) {
  auto of = Operations(kSmall, {.phase = Phase::kDecode, .tokens = 1, .batch = 3, .context = 5});
  EXPECT_EQ(of["embedding"].read_bytes, 3U * 8 * 2);
  // Per token and layer: norms of 8, 8 (before o), 8, 12 (before down); four operations a value.
  EXPECT_EQ(of["norms"].operations, 4U * (2 * 3 * (8 + 8 + 8 + 12) + 3 * 8));
  EXPECT_EQ(of["norms"].read_bytes, 2U * (2 * (8 + 8 + 8 + 12) + 8));
  // Inputs of q, k, v; o; gate, up; down, a byte each.
  EXPECT_EQ(of["quantization"].write_bytes, 2U * 3 * (8 + 8 + 8 + 12));
  // Outputs q 8, k 4, v 4, o 8, gate 12, up 12, down 8, four bytes each.
  EXPECT_EQ(of["scaling back"].read_bytes, 4U * 2 * 3 * (8 + 4 + 4 + 8 + 12 + 12 + 8));
  EXPECT_EQ(of["rotary embedding"].operations, 3U * 2 * 3 * (8 + 4));
  EXPECT_EQ(of["KV cache write"].write_bytes, 2U * 2 * 2 * 3 * 4);
  // 2 layers, 3 sequences, 5 keys, 2 heads of 4.
  EXPECT_EQ(of["attention scores"].macs, 2U * 3 * 5 * 2 * 4);
  EXPECT_EQ(of["attention values"].macs, 2U * 3 * 5 * 2 * 4);
  EXPECT_EQ(of["attention scores"].read_bytes, 2U * 3 * 5 * 4 * 2);
  EXPECT_EQ(of["softmax"].operations, 12U * 2 * 3 * 5 * 2);
  EXPECT_EQ(of["activation function"].operations, 3U * 2 * 3 * 12);
  EXPECT_EQ(of["residual additions"].operations, 2U * 2 * 3 * 8);
  EXPECT_EQ(of["LM head"].macs, 3U * 8 * 10);
  EXPECT_EQ(of["LM head"].read_bytes, 2U * 8 * 10) << "once for all sequences";
  EXPECT_EQ(of["LM head"].write_bytes, 4U * 3 * 10);
  EXPECT_EQ(KeyValueCacheBytes(kSmall, 5), 2U * 2 * 4 * 5 * 2);
}

TEST(HostOperations, PrefillAttendsToEarlierTokensOnlyAndHasTheLmHeadOncePerSequence) {
  auto of = Operations(kSmall, {.phase = Phase::kPrefill, .tokens = 5, .batch = 3, .context = 5});
  EXPECT_EQ(of["attention scores"].macs, 2U * 3 * (1 + 2 + 3 + 4 + 5) * 2 * 4);
  EXPECT_EQ(of["LM head"].macs, 3U * 8 * 10);
  EXPECT_EQ(of["KV cache write"].write_bytes, 2U * 2 * 2 * 15 * 4);
  EXPECT_EQ(of["attention values"].read_bytes, 2U * 3 * 5 * 4 * 2);
}

TEST(HostOperations, AProductCutInPiecesIsReadOncePerPiece) {
  TransformerShape wide = kSmall;
  wide.ffn = 28672;
  const ModelPass one = {.phase = Phase::kDecode, .tokens = 1, .batch = 1, .context = 1};
  EXPECT_EQ(PiecesOf(16384, "x"), 1U);
  EXPECT_EQ(PiecesOf(28672, "x"), 2U);
  EXPECT_EQ(Operations(wide, one)["scaling back"].read_bytes,
            4U * 2 * (8 + 4 + 4 + 8 + 2 * 28672 + 2 * 8));
  EXPECT_EQ(ErrorOf([] { PiecesOf(1048573, "down_proj"); }),
            "study: down_proj: K = 1048573 is more than 16384 and cannot be cut into at most 64 "
            "equal pieces");
}

TEST(HostOperations, ACountBeyond64BitsIsRefused) {
  TransformerShape huge = kSmall;
  huge.layers = 4096;
  huge.heads = huge.kv_heads = 1U << 10;
  huge.head_dim = 1U << 10;
  EXPECT_EQ(
      ErrorOf([&] {
        HostOperations(
            huge,
            {.phase = Phase::kPrefill, .tokens = 1U << 20, .batch = 1U << 12, .context = 1U << 20});
      }),
      "study: host: a count of operations or bytes passes 64 bits");
}

TEST(HostOperations, ATimeThatIsNoNumberIsRefused) {
  HostModel host;
  host.name = "slow";
  host.macs_per_second.value = 1e-320;
  host.operations_per_second.value = 1;
  EXPECT_EQ(ErrorOf([&] { TimeOf({.name = "LM head", .macs = 1'000'000}, host, 1); }),
            "host slow: LM head: a rate is so low that its time is no number");
  host.macs_per_second.value = 1;
  EXPECT_EQ(TimeOf({.name = "LM head", .macs = 5}, host, 1).seconds(), 5);
}

}  // namespace
}  // namespace ternion::sim
