// SPDX-License-Identifier: Apache-2.0
//
// Writes HTML with every text escaped; the frame and style all pages share.

#ifndef TERNION_ENERGY_HTML_H_
#define TERNION_ENERGY_HTML_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ternion::energy {

/// & < > " ' as character references; control characters other than line feed and tab as U+FFFD.
std::string EscapeHtml(std::string_view text);

using HtmlAttributes = std::vector<std::pair<std::string_view, std::string>>;

/// A fragment under construction. Everything given as text or attribute value is escaped.
class Html {
 public:
  Html& Open(std::string_view element, const HtmlAttributes& attributes = {});
  Html& Close(std::string_view element);
  Html& Text(std::string_view text);
  /// Markup made by another Html.
  Html& Raw(std::string_view markup);

  Html& Element(std::string_view element, std::string_view text,
                const HtmlAttributes& attributes = {});
  /// Table rows; cells in `numbers` (by index) are aligned right. The first cell heads its row.
  Html& HeadRow(const std::vector<std::string>& cells, const std::vector<std::size_t>& numbers);
  Html& Row(const std::vector<std::string>& cells, const std::vector<std::size_t>& numbers);
  Html& List(const std::vector<std::string>& items);

  std::string Take() { return std::move(text_); }

 private:
  std::string text_;
};

/// The whole page: head with inline style, `body` as main.
std::string HtmlPage(std::string_view title, std::string_view body);

/// What the marks [P], [S], ... mean.
std::string MarkLegend();

}  // namespace ternion::energy

#endif  // TERNION_ENERGY_HTML_H_
