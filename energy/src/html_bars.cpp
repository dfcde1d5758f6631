// SPDX-License-Identifier: Apache-2.0

#include "html_bars.h"

#include <fmt/format.h>

#include "html.h"

namespace ternion::energy {

std::string Bar(const std::string& name, const std::vector<BarPart>& parts, double full,
                const std::string& total) {
  std::string label = name + ", " + total + ":";
  for (const BarPart& part : parts) label += " " + part.name + " " + part.text + ",";
  label.back() = '.';
  Html html;
  html.Element("span", name, {{"class", "name"}});
  html.Element("span", total, {{"class", "n"}});
  html.Open("svg", {{"viewBox", "0 0 1000 22"},
                    {"preserveAspectRatio", "none"},
                    {"style", "height:22px"},
                    {"class", "track"},
                    {"role", "img"},
                    {"aria-label", label}});
  double x = 0;
  for (const BarPart& part : parts) {
    const double width = full == 0 ? 0 : 1000 * part.value / full;
    if (width > 0) {
      html.Open("rect", {{"class", fmt::format("f{}", part.colour)},
                         {"x", fmt::format("{:.2f}", x)},
                         {"y", "0"},
                         {"width", fmt::format("{:.2f}", width)},
                         {"height", "22"}});
      html.Element("title", part.name + ": " + part.text).Close("rect");
    }
    x += width;
  }
  html.Close("svg");
  return html.Take();
}

std::string Legend(const std::vector<std::pair<std::string, int>>& entries) {
  Html html;
  html.Open("ul", {{"class", "legend"}});
  for (const auto& [name, colour] : entries) {
    html.Open("li").Open("i", {{"class", fmt::format("b{}", colour)}}).Raw("</i>");
    html.Text(name).Close("li");
  }
  return html.Close("ul").Take();
}

}  // namespace ternion::energy
