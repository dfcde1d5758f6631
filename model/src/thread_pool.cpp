// SPDX-License-Identifier: Apache-2.0

#include "ternion/util/thread_pool.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "ternion/util/error.h"

namespace ternion {
namespace {

/// Looks at a counter before a thread goes to sleep: products follow each other within
/// microseconds, and waking a thread takes tens of them.
constexpr int kSpins = 20000;

}  // namespace

class ThreadPool::State {
 public:
  explicit State(std::size_t threads) {
    try {
      for (std::size_t i = 1; i < threads; ++i) {
        workers_.emplace_back([this](const std::stop_token& stop) { Work(stop); });
      }
    } catch (const std::system_error& error) {
      // Those that did start are asleep, and would be waited for without an end.
      Stop();
      throw Error("threads", std::to_string(threads),
                  "the system does not start so many: " + error.code().message());
    }
  }

  ~State() { Stop(); }

  State(const State&) = delete;
  State& operator=(const State&) = delete;

  std::size_t threads() const { return workers_.size() + 1; }

  void For(std::size_t count, std::size_t grain,
           const std::function<void(std::size_t, std::size_t)>& body) {
    body_ = &body;
    count_ = count;
    grain_ = grain;
    next_.store(0, std::memory_order_relaxed);
    busy_.store(workers_.size(), std::memory_order_relaxed);
    {
      const std::scoped_lock lock(mutex_);
      round_.fetch_add(1, std::memory_order_release);
    }
    wake_.notify_all();
    Share();
    while (busy_.load(std::memory_order_acquire) != 0) std::this_thread::yield();
    if (error_) std::rethrow_exception(std::exchange(error_, nullptr));
  }

 private:
  /// Wakes the workers for the last time.
  void Stop() {
    for (std::jthread& worker : workers_) worker.request_stop();
    // Under the lock, so that no worker is between looking at the stop and falling asleep.
    const std::scoped_lock lock(mutex_);
    wake_.notify_all();
  }

  /// Takes pieces until none is left.
  void Share() {
    for (;;) {
      const std::size_t begin = next_.fetch_add(grain_, std::memory_order_relaxed);
      if (begin >= count_) return;
      try {
        (*body_)(begin, std::min(begin + grain_, count_));
      } catch (...) {
        const std::scoped_lock lock(mutex_);
        if (!error_) error_ = std::current_exception();
      }
    }
  }

  void Work(const std::stop_token& stop) {
    std::uint64_t seen = 0;
    while (WaitForRound(stop, seen)) {
      ++seen;
      Share();
      busy_.fetch_sub(1, std::memory_order_release);
    }
  }

  /// False when asked to stop.
  bool WaitForRound(const std::stop_token& stop, std::uint64_t seen) {
    const auto started = [&] { return round_.load(std::memory_order_acquire) != seen; };
    for (int i = 0; i < kSpins; ++i) {
      if (started()) return true;
    }
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [&] { return stop.stop_requested() || started(); });
    return started();
  }

  const std::function<void(std::size_t, std::size_t)>* body_ = nullptr;
  std::size_t count_ = 0;
  std::size_t grain_ = 1;
  std::exception_ptr error_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::atomic<std::uint64_t> round_{0};
  std::atomic<std::size_t> next_{0};
  std::atomic<std::size_t> busy_{0};
  std::vector<std::jthread> workers_;  // last: they end before the rest goes
};

ThreadPool::ThreadPool(std::size_t threads) {
  if (threads == 0) throw std::invalid_argument("ThreadPool: no threads");
  state_ = std::make_unique<State>(threads);
}

ThreadPool::~ThreadPool() = default;

std::size_t ThreadPool::threads() const { return state_->threads(); }

void ThreadPool::For(std::size_t count, std::size_t grain,
                     const std::function<void(std::size_t, std::size_t)>& body) {
  state_->For(count, std::max<std::size_t>(grain, 1), body);
}

void ParallelFor(ThreadPool* pool, std::size_t count, std::size_t grain,
                 const std::function<void(std::size_t, std::size_t)>& body) {
  if (count == 0) return;
  if (pool == nullptr || pool->threads() == 1) {
    body(0, count);
  } else {
    pool->For(count, grain, body);
  }
}

}  // namespace ternion
