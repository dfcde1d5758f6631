// SPDX-License-Identifier: Apache-2.0

#include "gunzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{1} << 30U;
constexpr int kGzipOnly = 16 + MAX_WBITS;

/// inflateEnd at the end of its life.
class Inflater {
 public:
  explicit Inflater(const std::string& source) {
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) throw Error(source, "", "out of memory");
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  z_stream& stream() { return stream_; }

 private:
  z_stream stream_{};
};

uInt Chunk(std::size_t bytes) {
  return static_cast<uInt>(std::min<std::size_t>(bytes, std::numeric_limits<uInt>::max()));
}

}  // namespace

bool IsGzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

std::string Gunzip(std::string_view bytes, const std::string& source) {
  Inflater inflater(source);
  z_stream& stream = inflater.stream();
  std::string input(bytes);  // zlib's interface is not const
  std::string output;
  std::size_t read = 0;
  std::size_t written = 0;
  while (true) {
    if (written == output.size()) {
      if (written >= kMaxBytes) throw Error(source, "", "longer than 1 GiB when decompressed");
      output.resize(std::min(kMaxBytes, std::max(4 * input.size(), 2 * written)));
    }
    stream.next_in = reinterpret_cast<Bytef*>(input.data() + read);
    stream.avail_in = Chunk(input.size() - read);
    stream.next_out = reinterpret_cast<Bytef*>(output.data() + written);
    stream.avail_out = Chunk(output.size() - written);
    const uInt given = stream.avail_in;
    const uInt room = stream.avail_out;
    const int status = inflate(&stream, Z_NO_FLUSH);
    read += given - stream.avail_in;
    written += room - stream.avail_out;
    if (status == Z_STREAM_END) {
      if (read == input.size()) break;
      inflateReset(&stream);  // the next member of the file
      continue;
    }
    const bool is_stuck = given == stream.avail_in && room == stream.avail_out;
    if (status != Z_OK && status != Z_BUF_ERROR) throw Error(source, "", "damaged gzip file");
    if (is_stuck && written < output.size()) throw Error(source, "", "gzip file is cut short");
  }
  output.resize(written);
  return output;
}

}  // namespace ternion::gates
