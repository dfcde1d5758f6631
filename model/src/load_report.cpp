// SPDX-License-Identifier: Apache-2.0

#include "ternion/model/load_report.h"

#include <fmt/format.h>

#include "loaders.h"

namespace ternion::model {
namespace {

// Absmean quantization makes 25 % zeros of uniform weights, 31 % of normal ones and 42 % of those
// of 2B4T; what lies far outside was hardly trained that way.
constexpr double kFewZeros = 0.15;
constexpr double kManyZeros = 0.75;
constexpr std::size_t kNamed = 4;  // tensors a warning names

void Warn(LoadReport& report, const std::vector<std::string>& tensors, const char* what) {
  if (tensors.empty()) return;
  std::string names;
  for (std::size_t i = 0; i < tensors.size() && i < kNamed; ++i) {
    names += (i == 0 ? "" : ", ") + tensors[i];
  }
  if (tensors.size() > kNamed) names += fmt::format(" and {} more", tensors.size() - kNamed);
  report.warnings.push_back(fmt::format("{}: {}", what, names));
}

}  // namespace

void WarnOfZeros(Model& model) {
  std::vector<std::string> empty;
  std::vector<std::string> unusual;
  for (const auto& [id, weight] : Products(model)) {
    const auto zeros = static_cast<double>(weight->CountZeros());
    const double part =
        zeros / (static_cast<double>(weight->rows()) * static_cast<double>(weight->columns()));
    if (part == 1) {
      empty.push_back(ToString(id));
    } else if (part < kFewZeros || part > kManyZeros) {
      unusual.push_back(fmt::format("{} ({:.1f} %)", ToString(id), 100 * part));
    }
  }
  Warn(model.report, empty, "every weight is 0");
  Warn(model.report, unusual, "an unusual part of the weights is 0");
}

}  // namespace ternion::model
