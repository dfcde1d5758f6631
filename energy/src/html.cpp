// SPDX-License-Identifier: Apache-2.0

#include "html.h"

#include <algorithm>

#include "sources.h"
#include "ternion/energy/technology.h"

namespace ternion::energy {
namespace {

// Colours: three categories of energy (arithmetic, on-chip memory, DRAM) and, for cycles, one for
// work, one for waiting, one for idle; each also carries a label, so that none is told by colour
// alone. Both palettes keep 3:1 against their background.
constexpr std::string_view kStyle = R"(
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--soft:#57606a;--line:#d0d7de;--card:#f6f8fa;
--c1:#0969da;--c2:#bf5b04;--c3:#1a7f37;--c4:#8250df;--c5:#b35900;--c6:#848d97;--c7:#0f7b80;--c8:#a40e60;
--bad:#cf222e}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--soft:#9198a1;--line:#30363d;
--card:#161b22;--c1:#4493f8;--c2:#e3863a;--c3:#3fb950;--c4:#ab7df8;--c5:#db8b3b;--c6:#7d8590;
--c7:#39b3b8;--c8:#e0609f;--bad:#f85149}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,"DejaVu Sans",sans-serif}
main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.2rem;margin:2.25rem 0 .5rem}
p{margin:.5rem 0}
.lead,.soft,figcaption{color:var(--soft)}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem;margin:1.25rem 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.75rem 1rem}
.card b{display:block;font-size:1.45rem;line-height:1.3}
.card span{color:var(--soft);font-size:.875rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.875rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line)}
th{font-weight:600}
tbody th{font-weight:400;min-width:9rem}
td:last-child:not(.n){min-width:12rem}
.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
tr.sum th,tr.sum td{font-weight:600}
figure{margin:1rem 0}
figcaption{font-size:.875rem;margin-top:.5rem}
svg{display:block;width:100%;height:auto}
.track{background:var(--card);border-radius:.2rem}
.bars{display:grid;grid-template-columns:minmax(5.5rem,auto) 1fr minmax(4.5rem,auto);gap:.5rem .75rem;
align-items:center;font-size:.875rem;grid-auto-flow:dense}
.bars .name{grid-column:1}.bars .n{grid-column:3}.bars svg{grid-column:2}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;margin:.5rem 0;list-style:none;
font-size:.875rem}
.legend i{display:inline-block;width:.8rem;height:.8rem;border-radius:.15rem;margin-right:.4rem;
vertical-align:-.05rem}
.f1{fill:var(--c1)}.f2{fill:var(--c2)}.f3{fill:var(--c3)}.f4{fill:var(--c4)}.f5{fill:var(--c5)}
.f6{fill:var(--c6)}.f7{fill:var(--c7)}.f8{fill:var(--c8)}.b1{background:var(--c1)}.b2{background:var(--c2)}.b3{background:var(--c3)}
.b4{background:var(--c4)}.b5{background:var(--c5)}.b6{background:var(--c6)}.b7{background:var(--c7)}
.b8{background:var(--c8)}
.axis{stroke:var(--line);stroke-width:1}.roof{stroke:var(--fg);stroke-width:2;fill:none}
.plot text{fill:var(--fg);font-size:14px}.plot text.soft{fill:var(--soft)}
.bad{color:var(--bad);font-weight:600}
ul{padding-left:1.25rem}
@media (max-width:34rem){.bars{grid-template-columns:1fr auto;row-gap:.2rem}.bars .n{grid-column:2}
.bars svg{grid-column:1/-1;margin-bottom:.4rem}}
@media print{:root{--bg:#fff;--fg:#000}.scroll{overflow:visible}}
)";

}  // namespace

std::string EscapeHtml(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
          escaped += "\xEF\xBF\xBD";
        } else {
          escaped += c;
        }
    }
  }
  return escaped;
}

Html& Html::Open(std::string_view element, const HtmlAttributes& attributes) {
  text_.append("<").append(element);
  for (const auto& [name, value] : attributes) {
    text_.append(" ").append(name).append("=\"").append(EscapeHtml(value)).append("\"");
  }
  text_.append(">");
  return *this;
}

Html& Html::Close(std::string_view element) {
  text_.append("</").append(element).append(">\n");
  return *this;
}

Html& Html::Text(std::string_view text) {
  text_ += EscapeHtml(text);
  return *this;
}

Html& Html::Raw(std::string_view markup) {
  text_ += markup;
  return *this;
}

Html& Html::Element(std::string_view element, std::string_view text,
                    const HtmlAttributes& attributes) {
  return Open(element, attributes).Text(text).Close(element);
}

Html& Html::HeadRow(const std::vector<std::string>& cells,
                    const std::vector<std::size_t>& numbers) {
  Open("thead").Open("tr");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    HtmlAttributes attributes = {{"scope", "col"}};
    if (std::find(numbers.begin(), numbers.end(), i) != numbers.end()) {
      attributes.emplace_back("class", "n");
    }
    Element("th", cells[i], attributes);
  }
  return Close("tr").Close("thead");
}

Html& Html::Row(const std::vector<std::string>& cells, const std::vector<std::size_t>& numbers) {
  Open("tr");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i == 0) {
      Element("th", cells[i], {{"scope", "row"}});
    } else if (std::find(numbers.begin(), numbers.end(), i) != numbers.end()) {
      Element("td", cells[i], {{"class", "n"}});
    } else {
      Element("td", cells[i]);
    }
  }
  return Close("tr");
}

Html& Html::List(const std::vector<std::string>& items) {
  Open("ul");
  for (const std::string& item : items) Element("li", item);
  return Close("ul");
}

std::string HtmlPage(std::string_view title, std::string_view body) {
  std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
  page += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  page += EscapeHtml(title);
  page.append("</title>\n<style>").append(kStyle).append("</style>\n</head>\n<body>\n<main>\n");
  page.append(body).append("<p class=\"soft\">Ternion ").append(TERNION_VERSION);
  return page + "</p>\n</main>\n</body>\n</html>\n";
}

std::string MarkLegend() {
  std::string text = "Marks: ";
  for (std::size_t i = 0; i < kMarks.size(); ++i) {
    text += (i == 0 ? "[" : ", [") + std::string(1, kMarks[i]) + "] " + MarkText(kMarks[i]);
  }
  Html html;
  return html.Element("p", text + ".", {{"class", "soft"}}).Take();
}

}  // namespace ternion::energy
