// SPDX-License-Identifier: Apache-2.0
//
// The scatter plots: logarithmic axes, since sweeps go over powers of two.

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "html.h"
#include "ternion/explore/pareto.h"

namespace ternion::explore {
namespace {

constexpr double kWidth = 640, kHeight = 360;  // of one plot
constexpr double kLeft = 84, kRight = 16, kTop = 34, kBottom = 52;

/// A logarithmic axis over all values, a tenth wider on both sides.
class Axis {
 public:
  Axis(const Front& front, const Figure& figure, double from, double to) : from_(from), to_(to) {
    double least = INFINITY, most = 0;
    for (const Row& row : front.rows) {
      least = std::min(least, figure.value(row));
      most = std::max(most, figure.value(row));
    }
    low_ = std::log10(std::max(least, 1e-30)) - 0.05;
    high_ = std::log10(std::max(most, 1e-30)) + 0.05;
  }
  double At(double value) const {
    return from_ + (to_ - from_) * (std::log10(std::max(value, 1e-30)) - low_) / (high_ - low_);
  }
  /// Round values inside: 1, 2 and 5 times powers of ten, or closer ones where those are few.
  std::vector<double> Ticks() const {
    constexpr int kFewest = 3;
    const std::vector<std::vector<int>> closer = {{10, 20, 50}, Multiples(10), Multiples(1)};
    std::vector<double> ticks;
    for (const std::vector<int>& steps : closer) {
      ticks.clear();
      for (int decade = static_cast<int>(std::floor(low_)); decade <= high_; ++decade) {
        for (const int step : steps) {
          const double value = step / 10.0 * std::pow(10.0, decade);
          if (std::log10(value) >= low_ && std::log10(value) <= high_) ticks.push_back(value);
        }
      }
      if (ticks.size() >= kFewest) break;
    }
    return ticks;
  }

 private:
  /// Tenths from 1.0 to below 10.0, so many apart.
  static std::vector<int> Multiples(int apart) {
    std::vector<int> multiples;
    for (int tenths = 10; tenths < 100; tenths += apart) multiples.push_back(tenths);
    return multiples;
  }

  double from_, to_, low_, high_;
};

std::string Plot(const Front& front, const Figure& x, const Figure& y, double top) {
  const Axis across(front, x, kLeft, kWidth - kRight);
  const Axis up(front, y, top + kHeight - kBottom, top + kTop);
  const double bottom = top + kHeight - kBottom;
  std::string svg = fmt::format("<text x=\"{}\" y=\"{}\" class=\"title\">{}</text>\n", kLeft,
                                top + 20, energy::EscapeHtml(front.title));
  for (const double tick : across.Ticks()) {
    svg += fmt::format(
        "<path class=\"grid\" d=\"M{0:.1f} {1:.1f}V{2:.1f}\"/>"
        "<text class=\"x\" x=\"{0:.1f}\" y=\"{3:.1f}\">{4:.4g}</text>\n",
        across.At(tick), top + kTop, bottom, bottom + 16, tick);
  }
  for (const double tick : up.Ticks()) {
    svg += fmt::format(
        "<path class=\"grid\" d=\"M{0:.1f} {1:.1f}H{2:.1f}\"/>"
        "<text class=\"y\" x=\"{3:.1f}\" y=\"{4:.1f}\">{5:.4g}</text>\n",
        kLeft, up.At(tick), kWidth - kRight, kLeft - 6, up.At(tick) + 4, tick);
  }
  svg += fmt::format("<text class=\"x\" x=\"{:.1f}\" y=\"{:.1f}\">{} ({})</text>\n",
                     (kLeft + kWidth - kRight) / 2, bottom + 38, x.name, x.unit);
  svg += fmt::format(
      "<text class=\"x\" transform=\"translate(16 {:.1f}) rotate(-90)\">{} ({})</text>\n",
      (top + kTop + bottom) / 2, y.name, y.unit);
  std::string line, points;
  for (std::size_t i = 0; i < front.rows.size(); ++i) {
    const Row& row = front.rows[i];
    const double px = across.At(x.value(row)), py = up.At(y.value(row));
    if (front.best[i]) line += fmt::format("{}{:.1f} {:.1f}", line.empty() ? "M" : "L", px, py);
    points += fmt::format(
        "<circle class=\"{}\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"4\"><title>{}{}{}: {:.6g} {}, {:.6g} "
        "{}</title></circle>\n",
        front.best[i] ? "best" : "other", px, py, energy::EscapeHtml(row.target),
        row.settings.empty() ? "" : ", ", energy::EscapeHtml(row.settings), x.value(row), x.unit,
        y.value(row), y.unit);
  }
  return svg + fmt::format("<path class=\"front\" d=\"{}\"/>\n", line) + points;
}

}  // namespace

std::string PlotSvg(const std::vector<Front>& fronts, const Figure& x, const Figure& y) {
  const double height = kHeight * static_cast<double>(std::max<std::size_t>(fronts.size(), 1));
  std::string svg = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" "
      "height=\"{1}\">\n"
      "<style>text{{font:12px "
      "sans-serif;fill:#222}}.title{{font-weight:bold}}.x{{text-anchor:middle}}"
      ".y{{text-anchor:end}}.grid{{stroke:#ddd;fill:none}}.front{{stroke:#c33;fill:none}}"
      ".best{{fill:#c33}}.other{{fill:#59a;fill-opacity:.6}}</style>\n"
      "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
      kWidth, height);
  double top = 0;
  for (const Front& front : fronts) {
    svg += Plot(front, x, y, top);
    top += kHeight;
  }
  return svg + "</svg>\n";
}

}  // namespace ternion::explore
