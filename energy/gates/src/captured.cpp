// SPDX-License-Identifier: Apache-2.0

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <vector>

#include "operand_code.h"
#include "ternion/gates/operands.h"
#include "ternion/util/error.h"
#include "ternion/util/files.h"
#include "ternion/util/npy.h"
#include "ternion/util/parse_json.h"

namespace ternion::gates {
namespace {

/// Of a size in a summary: far above any model, and low enough that no count of weights overflows.
constexpr std::uint64_t kMostOfSize = std::uint64_t{1} << 24;

/// One product of the model as operand codes.
struct Product {
  std::size_t in = 0;
  std::size_t out = 0;
  std::size_t tokens = 0;
  std::vector<std::uint16_t> activations;  ///< [tokens, in]
  std::vector<std::uint16_t> weights;      ///< [out, in]; empty: drawn at random
  std::uint64_t weights_until_here = 0;    ///< of this product and the ones before
};

template <typename T>
std::vector<std::uint16_t> ReadCodes(const std::filesystem::path& path,
                                     const std::vector<std::size_t>& shape, const auto& code) {
  const NpyArray<T> array = ReadNpy<T>(path);
  if (array.shape != shape) throw Error(path.string(), "", "has another shape than its summary");
  std::vector<std::uint16_t> codes;
  codes.reserve(array.values.size());
  for (const T value : array.values) codes.push_back(code(value));
  return codes;
}

class Captured final : public OperandSource {
 public:
  Captured(const Block& block, const std::filesystem::path& folder, const std::string& product)
      : arithmetic_(block.arithmetic), lanes_(block.lanes), folder_(folder), product_(product) {
    const std::filesystem::path path = folder / "summary.json";
    const nlohmann::json summary = ParseJson(ReadText(path), path.string());
    try {
      for (const auto& linear : summary.at("linears")) {
        if (linear.at("name").get<std::string>().find(product) != std::string::npos) {
          Add(path, linear);
        }
      }
    } catch (const nlohmann::json::exception& error) {
      throw Error(path.string(), "linears", "not a summary of a capture");
    }
    if (products_.empty()) {
      throw Error(path.string(), "linears",
                  product.empty() ? "lists no product" : "lists no product named " + product);
    }
    tokens_ = products_.front().tokens;
  }

  void HoldWeights(Random& random, std::size_t begin, std::span<std::uint16_t> weights,
                   std::span<std::uint16_t> activations) const override {
    const Product& product = Choose(random);
    const std::size_t column = ChooseTile(product, random);
    CopyWeights(product, random.Below(product.out), column, weights, random);
    for (std::size_t i = 0; i < activations.size() / lanes_; ++i) {
      CopyActivations(product, (begin + i) % product.tokens, column,
                      activations.subspan(i * lanes_, lanes_));
    }
  }

  void HoldActivations(Random& random, std::size_t begin, std::span<std::uint16_t> weights,
                       std::span<std::uint16_t> activations) const override {
    const Product& product = Choose(random);
    const std::size_t column = ChooseTile(product, random);
    const std::size_t row = random.Below(product.out);
    CopyActivations(product, random.Below(product.tokens), column, activations);
    for (std::size_t i = 0; i < weights.size() / lanes_; ++i) {
      CopyWeights(product, (row + begin + i) % product.out, column,
                  weights.subspan(i * lanes_, lanes_), random);
    }
  }

  std::size_t tokens() const override { return tokens_; }

  std::string description() const override {
    const bool real = !products_.front().weights.empty();
    return fmt::format(
        "{} captured products of a trained model{}, {} tokens; {}", products_.size(),
        product_.empty() ? "" : " (" + product_ + ")", tokens_,
        real ? "its ternary weights" : "random weights, because the model has none of this format");
  }

 private:
  void Add(const std::filesystem::path& path, const nlohmann::json& linear) {
    const std::string name = linear.at("name");
    Product product;
    const auto size = [&](const char* key) {
      const nlohmann::json& value = linear.at(key);
      if (!value.is_number_unsigned() || value.get<std::uint64_t>() - 1 >= kMostOfSize) {
        throw Error(path.string(), fmt::format("{}.{}", name, key),
                    fmt::format("{}, expected an integer from 1 to {}", value.dump(), kMostOfSize));
      }
      return value.get<std::size_t>();
    };
    product.in = size("in_features");
    product.out = size("out_features");
    product.tokens = size("tokens");
    if (product.in < lanes_) {
      throw Error(path.string(), name, fmt::format("has fewer inputs than {} lanes", lanes_));
    }
    const auto file = [&](const char* what) {
      return folder_ / fmt::format("{}.{}.npy", name, what);
    };
    const std::vector<std::size_t> shape = {product.tokens, product.in};
    if (IsFloatingPoint(arithmetic_)) {
      product.activations = ReadCodes<float>(
          file("inputs"), shape, [&](float value) { return FloatCode(arithmetic_, value); });
    } else {
      product.activations =
          ReadCodes<std::int8_t>(file("activations"), shape, [](std::int8_t value) {
            return static_cast<std::uint16_t>(static_cast<std::uint8_t>(value));
          });
    }
    if (arithmetic_ == Arithmetic::kTernary || arithmetic_ == Arithmetic::kInt8x2) {
      product.weights =
          ReadCodes<std::int8_t>(file("weights"), {product.out, product.in}, [&](std::int8_t trit) {
            if (trit < -1 || trit > 1) {
              throw Error(file("weights").string(), "",
                          fmt::format("{} is no ternary weight", trit));
            }
            return TritCode(arithmetic_, trit);
          });
    }
    product.weights_until_here = product.in * product.out;
    if (!products_.empty()) product.weights_until_here += products_.back().weights_until_here;
    products_.push_back(std::move(product));
  }

  /// In proportion to the weights.
  const Product& Choose(Random& random) const {
    const std::uint64_t weight = random.Below(products_.back().weights_until_here);
    std::size_t i = 0;
    while (products_[i].weights_until_here <= weight) ++i;
    return products_[i];
  }

  std::size_t ChooseTile(const Product& product, Random& random) const {
    return random.Below(product.in / lanes_) * lanes_;
  }

  void CopyActivations(const Product& product, std::size_t token, std::size_t column,
                       std::span<std::uint16_t> to) const {
    const auto from = std::span(product.activations).subspan(token * product.in + column, lanes_);
    std::copy(from.begin(), from.end(), to.begin());
  }

  void CopyWeights(const Product& product, std::size_t row, std::size_t column,
                   std::span<std::uint16_t> to, Random& random) const {
    if (product.weights.empty()) {
      for (std::uint16_t& weight : to) weight = DrawWeight(arithmetic_, random);
      return;
    }
    const auto from = std::span(product.weights).subspan(row * product.in + column, lanes_);
    std::copy(from.begin(), from.end(), to.begin());
  }

  Arithmetic arithmetic_;
  std::size_t lanes_;
  std::filesystem::path folder_;
  std::string product_;
  std::vector<Product> products_;
  std::size_t tokens_ = 0;
};

}  // namespace

std::unique_ptr<OperandSource> LoadCaptured(const Block& block, const std::filesystem::path& folder,
                                            const std::string& product) {
  return std::make_unique<Captured>(block, folder, product);
}

}  // namespace ternion::gates
