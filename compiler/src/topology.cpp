// SPDX-License-Identifier: Apache-2.0
//
// SCALE-Sim topology files. The rules are those of its reader; what it takes silently and
// differently from what the file says is refused here.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "ternion/compiler/workload.h"
#include "ternion/util/error.h"

namespace ternion::compiler {
namespace {

constexpr std::uint32_t kLargest = 1U << 20;  ///< of any number in a line

std::string_view Trim(std::string_view text) {
  const auto space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return text;
}

/// The fields of a line, trimmed; one comma at the end adds none.
std::vector<std::string_view> Split(std::string_view line) {
  std::vector<std::string_view> fields;
  line = Trim(line);
  if (!line.empty() && line.back() == ',') line.remove_suffix(1);
  while (true) {
    const std::size_t comma = line.find(',');
    fields.push_back(Trim(line.substr(0, comma)));
    if (comma == std::string_view::npos) return fields;
    line.remove_prefix(comma + 1);
  }
}

/// Letters and digits alone, in lower case: heads are spelled in several ways.
std::string Plain(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    const auto u = static_cast<unsigned char>(c);
    if (std::isalnum(u) != 0) plain += static_cast<char>(std::tolower(u));
  }
  return plain;
}

enum class Kind : std::uint8_t { kProduct, kConvolution };

class TopologyReader {
 public:
  explicit TopologyReader(const std::string& source) : source_(source) {}

  Workload Read(std::string_view text) {
    workload_.source = "SCALE-Sim topology";
    workload_.mark = 'O';
    bool head = true;
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      const std::string_view line = text.substr(0, end);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
      ++line_;
      if (Trim(line).empty()) continue;
      if (head) {
        ReadHead(Split(line));
      } else {
        ReadLayer(Split(line));
      }
      head = false;
    }
    if (workload_.products.empty()) throw Error(source_, "", "holds no layer");
    return std::move(workload_);
  }

 private:
  [[noreturn]] void Fail(std::string_view reason) const {
    throw Error(source_, fmt::format("line {}", line_), reason);
  }

  void ReadHead(const std::vector<std::string_view>& names) {
    // The name's column may be headed in any way; what follows decides.
    std::vector<std::string> plain;
    plain.reserve(names.size());
    for (const std::string_view name : names) plain.push_back(Plain(name));
    const auto is = [&](std::initializer_list<const char*> expected) {
      return plain.size() == expected.size() + 1 &&
             std::equal(expected.begin(), expected.end(), plain.begin() + 1);
    };
    fields_ = names.size();
    if (is({"m", "n", "k"})) {
      kind_ = Kind::kProduct;
      return;
    }
    kind_ = Kind::kConvolution;
    if (is({"ifmapheight", "ifmapwidth", "filterheight", "filterwidth", "channels", "numfilter",
            "strides"}) ||
        is({"ifmapheight", "ifmapwidth", "filterheight", "filterwidth", "channels", "numfilter",
            "strideheight", "stridewidth"})) {
      return;
    }
    Fail(
        "is no head of a topology: expected a name's column, then M, N, K or IFMAP Height, IFMAP "
        "Width, Filter Height, Filter Width, Channels, Num Filter and Strides (or Stride Height, "
        "Stride Width)");
  }

  void ReadLayer(const std::vector<std::string_view>& fields) {
    // A convolution may give both strides under a head that names one.
    const bool second_stride = kind_ == Kind::kConvolution && fields.size() == 9;
    if (fields.size() != fields_ && !second_stride) {
      Fail(fmt::format("{} fields, but the head has {}", fields.size(), fields_));
    }
    if (fields[0].empty()) Fail("the layer has no name");
    std::vector<std::uint32_t> numbers;
    for (std::size_t i = 1; i < fields.size(); ++i) numbers.push_back(Number(fields[i], i));
    WorkloadProduct product;
    product.name = fields[0];
    if (kind_ == Kind::kProduct) {
      product.tokens = numbers[0];
      product.out_features = numbers[1];
      product.in_features = numbers[2];
    } else {
      Convolution(numbers, product);
    }
    workload_.products.push_back(std::move(product));
  }

  void Convolution(const std::vector<std::uint32_t>& n, WorkloadProduct& product) const {
    const std::uint32_t stride_width = n.size() == 8 ? n[7] : n[6];
    const std::uint64_t rows = Outputs(n[0], n[2], n[6], "height");
    const std::uint64_t columns = Outputs(n[1], n[3], stride_width, "width");
    const bool depthwise = product.name.find("DP") != std::string::npos;
    const std::uint64_t window = std::uint64_t{n[2]} * n[3];
    product.tokens = Checked(rows * columns, "output pixels");
    product.in_features = Checked(window * (depthwise ? 1 : n[4]), "weights of a filter");
    product.out_features = n[5];
    if (depthwise) product.count = n[4];
  }

  std::uint64_t Outputs(std::uint32_t input, std::uint32_t filter, std::uint32_t stride,
                        std::string_view what) const {
    if (filter > input) {
      Fail(fmt::format("a filter {} of {} is larger than the input's {}", what, filter, input));
    }
    return (std::uint64_t{input} - filter + stride + stride - 1) / stride;
  }

  std::uint32_t Checked(std::uint64_t value, std::string_view what) const {
    if (value > kLargest) Fail(fmt::format("{} {} are more than {}", value, what, kLargest));
    return static_cast<std::uint32_t>(value);
  }

  std::uint32_t Number(std::string_view text, std::size_t field) const {
    std::uint32_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [next, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || next != end || value == 0 || value > kLargest) {
      Fail(fmt::format("field {} is '{}', expected a number from 1 to {}", field + 1, text,
                       kLargest));
    }
    return value;
  }

  const std::string& source_;
  Workload workload_;
  Kind kind_ = Kind::kProduct;
  std::size_t fields_ = 0;
  std::size_t line_ = 0;
};

}  // namespace

Workload ParseTopology(std::string_view text, const std::string& source) {
  Workload workload = TopologyReader(source).Read(text);
  workload.name = source;
  return workload;
}

}  // namespace ternion::compiler
