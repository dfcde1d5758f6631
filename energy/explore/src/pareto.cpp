// SPDX-License-Identifier: Apache-2.0

#include "ternion/explore/pareto.h"

#include <fmt/format.h>

#include <algorithm>

#include "format.h"
#include "ternion/util/error.h"

namespace ternion::explore {
namespace {

bool Beats(const Row& a, const Row& b, const Figure& x, const Figure& y) {
  const auto better = [&](const Figure& f) {
    return f.more_is_better ? f.value(a) > f.value(b) : f.value(a) < f.value(b);
  };
  const auto worse = [&](const Figure& f) {
    return f.more_is_better ? f.value(a) < f.value(b) : f.value(a) > f.value(b);
  };
  return !worse(x) && !worse(y) && (better(x) || better(y));
}

std::string TitleOf(const Row& row) {
  if (row.phase == "decode") {
    return fmt::format("{}, decode, batch {}, context {}", row.workload, row.batch, row.context);
  }
  return fmt::format("{}, prefill of {} tokens, batch {}", row.workload, row.tokens, row.batch);
}

}  // namespace

const std::vector<Figure>& Figures() {
  static const std::vector<Figure> figures = {
      {"tokens_per_second", "tokens/s", true, [](const Row& r) { return r.tokens_per_second; }},
      {"token_energy", "pJ", false, [](const Row& r) { return r.token_pj; }},
      {"accelerator_token_energy", "pJ", false,
       [](const Row& r) { return r.accelerator_token_pj; }},
      {"accelerator_seconds", "s", false, [](const Row& r) { return r.accelerator_seconds; }},
      {"cycles", "cycles", false, [](const Row& r) { return static_cast<double>(r.cycles); }},
      {"multipliers", "lanes x columns", false,
       [](const Row& r) { return static_cast<double>(r.multipliers); }},
      {"on_chip_bytes", "bytes", false,
       [](const Row& r) { return static_cast<double>(r.on_chip_bytes); }},
      {"utilization", "share", true, [](const Row& r) { return r.utilization; }},
  };
  return figures;
}

const Figure& FindFigure(std::string_view name) {
  std::string known;
  for (const Figure& figure : Figures()) {
    if (figure.name == name) return figure;
    known += fmt::format("{}{}", known.empty() ? "" : ", ", figure.name);
  }
  throw Error("figure", name, "unknown (known: " + known + ")");
}

std::vector<Front> Fronts(const std::vector<Row>& rows, const Figure& x, const Figure& y) {
  std::vector<Front> fronts;
  for (const Row& row : rows) {
    if (!row.valid()) continue;
    const std::string title = TitleOf(row);
    auto front = std::find_if(fronts.begin(), fronts.end(), [&](const Front& f) {
      return f.title == title && f.conditions == row.conditions;
    });
    if (front == fronts.end()) {
      front = fronts.insert(fronts.end(), {title, row.conditions, {}, {}});
    }
    front->rows.push_back(row);
  }
  for (std::size_t i = 0; i < fronts.size(); ++i) {
    const std::string title = fronts[i].title;
    const auto same = [&](const Front& front) { return front.title == title; };
    if (std::count_if(fronts.begin(), fronts.end(), same) == 1) continue;
    for (Front& front : fronts) {
      if (same(front)) front.title += ", " + front.conditions;
    }
  }
  for (Front& front : fronts) {
    std::stable_sort(front.rows.begin(), front.rows.end(),
                     [&](const Row& a, const Row& b) { return x.value(a) < x.value(b); });
    for (const Row& row : front.rows) {
      front.best.push_back(std::none_of(front.rows.begin(), front.rows.end(),
                                        [&](const Row& other) { return Beats(other, row, x, y); }));
    }
  }
  return fronts;
}

std::string FrontTable(const std::vector<Front>& fronts, const Figure& x, const Figure& y) {
  std::string text;
  for (const Front& front : fronts) {
    text += fmt::format("{}{}\n{:>26}  {:>26}  {}\n", text.empty() ? "" : "\n", front.title,
                        fmt::format("{} ({})", x.name, x.unit),
                        fmt::format("{} ({})", y.name, y.unit), "target");
    for (std::size_t i = 0; i < front.rows.size(); ++i) {
      if (!front.best[i]) continue;
      const Row& row = front.rows[i];
      text += fmt::format("{:>26.6g}  {:>26.6g}  {}{}{}\n", x.value(row), y.value(row), row.target,
                          row.settings.empty() ? "" : ": ", row.settings);
    }
  }
  return text;
}

std::string ToCsv(const std::vector<Row>& rows) {
  std::string text =
      "grid,target,settings,workload,phase,tokens,batch,context,multipliers,on_chip_bytes,"
      "cycles,accelerator_seconds,host_seconds,tokens_per_second,"
      "accelerator_token_pj,token_pj,utilization,conditions,reason\r\n";
  for (const Row& r : rows) {
    text += fmt::format("{},{},{},{},{},{},{},{},{},{},", energy::CsvField(r.grid),
                        energy::CsvField(r.target), energy::CsvField(r.settings),
                        energy::CsvField(r.workload), r.phase, r.tokens, r.batch, r.context,
                        r.multipliers, r.on_chip_bytes);
    text += r.valid() ? fmt::format("{},{},{},{},{},{},{},", r.cycles, r.accelerator_seconds,
                                    r.host_seconds, r.tokens_per_second, r.accelerator_token_pj,
                                    r.token_pj, r.utilization)
                      : ",,,,,,,";
    text += fmt::format("{},{}\r\n", energy::CsvField(r.conditions), energy::CsvField(r.reason));
  }
  return text;
}

}  // namespace ternion::explore
