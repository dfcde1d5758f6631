// SPDX-License-Identifier: Apache-2.0
//
// The fast executor on this machine's processor.

#ifndef TERNION_MODEL_CPU_EXECUTOR_H_
#define TERNION_MODEL_CPU_EXECUTOR_H_

#include "ternion/model/executor.h"
#include "ternion/util/thread_pool.h"

namespace ternion::model {

/// Products on the widest vector instructions that the processor has, with the threads of a pool.
/// The sums are those of ReferenceExecutor: integers, exact in any order (tested on every
/// instruction set of the processor).
class CpuExecutor final : public TernaryExecutor {
 public:
  /// `pool` may be null: one thread. It must outlive the executor.
  explicit CpuExecutor(ThreadPool* pool = nullptr) : pool_(pool) {}

  /// Throws Error for 2^24 columns or more, whose sums int32 does not hold.
  void Multiply(const LinearId& id, const TernaryMatrix& weight, std::span<const std::int8_t> q,
                std::size_t tokens, std::span<std::int32_t> acc) override;
  ThreadPool* pool() const override { return pool_; }

 private:
  ThreadPool* pool_;
};

/// Name of the instruction set in use: "AVX-512 VNNI", or what Highway calls it ("AVX3", "AVX2").
std::string_view InstructionSet();

}  // namespace ternion::model

#endif  // TERNION_MODEL_CPU_EXECUTOR_H_
