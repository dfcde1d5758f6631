// SPDX-License-Identifier: Apache-2.0

#include "html_roofline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "format.h"
#include "html.h"

namespace ternion::energy {
namespace {

constexpr double kLeft = 80, kRight = 980, kTop = 20, kBottom = 370;

/// Whole powers of ten around what is shown, and where a value lies between them.
struct Axis {
  int low, high;    ///< exponents
  double from, to;  ///< places on the page

  double At(double value) const {
    return from + (std::log10(value) - low) / (high - low) * (to - from);
  }
};

Axis MakeAxis(double least, double most, double from, double to) {
  const auto low = static_cast<int>(std::floor(std::log10(least)));
  return {low, std::max(low + 1, static_cast<int>(std::ceil(std::log10(most)))), from, to};
}

std::string Place(double value) { return fmt::format("{:.1f}", value); }

void Line(Html& html, double x1, double y1, double x2, double y2, const char* style) {
  html.Open("line", {{"class", style},
                     {"x1", Place(x1)},
                     {"y1", Place(y1)},
                     {"x2", Place(x2)},
                     {"y2", Place(y2)}});
  html.Close("line");
}

void Label(Html& html, double x, double y, const char* anchor, const std::string& text) {
  html.Element("text", text,
               {{"class", "soft"}, {"x", Place(x)}, {"y", Place(y)}, {"text-anchor", anchor}});
}

void Grid(Html& html, const Axis& x, const Axis& y) {
  for (int power = x.low; power <= x.high; ++power) {
    const double value = std::pow(10, power);
    Line(html, x.At(value), kTop, x.At(value), kBottom, "axis");
    Label(html, x.At(value), kBottom + 18, "middle", fmt::format("{:g}", value));
  }
  for (int power = y.low; power <= y.high; ++power) {
    const double value = std::pow(10, power);
    Line(html, kLeft, y.At(value), kRight, y.At(value), "axis");
    Label(html, kLeft - 8, y.At(value) + 5, "end", fmt::format("{:g}", value));
  }
  Label(html, (kLeft + kRight) / 2, kBottom + 40, "middle", "multiply-accumulates per byte moved");
  Label(html, kLeft, kTop - 6, "start", "multiply-accumulates per cycle");
}

}  // namespace

std::string Roofline(const std::vector<RooflinePoint>& points, double peak,
                     double bytes_per_cycle) {
  const double ridge = peak / bytes_per_cycle;
  double least_x = ridge, most_x = ridge, least_y = peak;
  for (const RooflinePoint& point : points) {
    least_x = std::min(least_x, point.intensity);
    most_x = std::max(most_x, point.intensity);
    least_y = std::min(least_y, point.rate);
  }
  const Axis x = MakeAxis(least_x / 1.5, most_x * 1.5, kLeft, kRight);
  const Axis y = MakeAxis(least_y / 1.5, peak * 1.2, kBottom, kTop);
  Html html;
  html.Open("svg", {{"viewBox", "0 0 1000 420"},
                    {"class", "plot"},
                    {"role", "img"},
                    {"aria-label",
                     fmt::format("Roofline: {} products under a peak of {:g} multiply-accumulates "
                                 "and {:g} bytes per cycle",
                                 points.size(), peak, bytes_per_cycle)}});
  Grid(html, x, y);
  // The memory's slope, from where it enters the picture to the ridge; then the array's peak.
  const double start = std::max(std::pow(10, x.low), std::pow(10, y.low) / bytes_per_cycle);
  if (start < ridge) {
    Line(html, x.At(start), y.At(start * bytes_per_cycle), x.At(ridge), y.At(peak), "roof");
  }
  Line(html, x.At(std::max(ridge, start)), y.At(peak), kRight, y.At(peak), "roof");
  for (const RooflinePoint& point : points) {
    html.Open("circle", {{"class", fmt::format("f{}", point.colour)},
                         {"cx", Place(x.At(point.intensity))},
                         {"cy", Place(y.At(point.rate))},
                         {"r", "5"}});
    html.Element("title", fmt::format("{}: {} per byte, {} per cycle", point.name,
                                      FormatSignificant(point.intensity, 4),
                                      FormatSignificant(point.rate, 4)))
        .Close("circle");
  }
  return html.Close("svg").Take();
}

}  // namespace ternion::energy
