// SPDX-License-Identifier: Apache-2.0
//
// Threads that share the iterations of a loop.

#ifndef TERNION_UTIL_THREAD_POOL_H_
#define TERNION_UTIL_THREAD_POOL_H_

#include <cstddef>
#include <functional>
#include <memory>

namespace ternion {

/// A fixed number of threads; the caller of For() is one of them. A pool of one starts none.
class ThreadPool {
 public:
  /// `threads` is at least 1; throws std::invalid_argument otherwise, and Error when the system
  /// does not start so many.
  explicit ThreadPool(std::size_t threads);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  std::size_t threads() const;

  /// Calls body(begin, end) for pieces of at most `grain` iterations that cover [0, count) once
  /// each, on all threads, and returns when all have returned. The first exception of a body is
  /// thrown here, after the others ended. One call at a time; a body must not call For().
  void For(std::size_t count, std::size_t grain,
           const std::function<void(std::size_t, std::size_t)>& body);

 private:
  class State;
  std::unique_ptr<State> state_;
};

/// pool->For(), or the whole loop at once on this thread when `pool` is null.
void ParallelFor(ThreadPool* pool, std::size_t count, std::size_t grain,
                 const std::function<void(std::size_t, std::size_t)>& body);

}  // namespace ternion

#endif  // TERNION_UTIL_THREAD_POOL_H_
