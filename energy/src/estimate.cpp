// SPDX-License-Identifier: Apache-2.0

#include "ternion/energy/estimate.h"

#include <cmath>

#include "events.h"
#include "notes.h"
#include "ternion/util/error.h"

namespace ternion::energy {
namespace {

using compiler::Counter;

/// Appends rows to a side and keeps its sums: each sum is taken in row order, so that whoever adds
/// the printed rows up gets the printed sum.
class SideBuilder {
 public:
  SideBuilder(std::string id, std::string title) {
    side_.id = std::move(id);
    side_.title = std::move(title);
  }

  void Operations(std::string item, std::uint64_t events, const Constant& constant,
                  std::string note = "") {
    Add({Category::kArithmetic, std::move(item), events, "operation", constant.value, 0, constant,
         std::move(note)});
  }

  void Bytes(Category category, std::string item, std::uint64_t bytes, const Constant& constant,
             std::string note = "") {
    Add({category, std::move(item), bytes, "byte", constant.pj_per_byte(), 0, constant,
         std::move(note)});
  }

  EnergySide Finish(std::uint64_t tokens) {
    for (const double part : side_.category_pj) side_.total_pj += part;
    side_.per_token_pj = side_.total_pj / static_cast<double>(tokens);
    return std::move(side_);
  }

 private:
  void Add(EnergyRow row) {
    row.energy_pj = static_cast<double>(row.events) * row.energy_per_event_pj;
    side_.category_pj[static_cast<std::size_t>(row.category)] += row.energy_pj;
    side_.rows.push_back(std::move(row));
  }

  EnergySide side_;
};

struct Setting {
  const Events& events;
  const compiler::Target& target;
  const Technology& technology;
  const Constant& dram;
};

/// The published SRAM that stands for a buffer, and the remark that belongs to it.
struct BufferEnergy {
  const Constant& constant;
  std::string note;
};

BufferEnergy ForBuffer(const Technology& technology, std::uint64_t capacity_bytes) {
  const SramConstant& sram = technology.Sram(capacity_bytes);
  std::string note = BufferNote(capacity_bytes, sram.capacity_bytes);
  return {sram.access, std::move(note)};
}

/// Bytes of one word in each buffer: how ternary and FP16 differ on chip.
struct WordBytes {
  std::uint64_t tile;
  std::uint64_t vector;
  std::uint64_t accumulator;
  std::uint64_t start;  ///< 0: the datapath has no start words
};

void AddOnChipMemory(SideBuilder& side, const Setting& s, const WordBytes& word,
                     std::uint64_t fifo_bytes) {
  const BufferSizes sizes = SizesOf(s.target);
  const Events& e = s.events;
  const auto add = [&](const char* item, std::uint64_t words, std::uint64_t bytes,
                       std::uint64_t capacity) {
    const BufferEnergy buffer = ForBuffer(s.technology, capacity);
    side.Bytes(Category::kOnChipMemory, item, Multiply(words, bytes, item), buffer.constant,
               bytes == 0 ? kFp16NoStartNote : buffer.note);
  };
  add("read FIFO, write", fifo_bytes, 1, sizes.read_fifo);
  add("read FIFO, read", fifo_bytes, 1, sizes.read_fifo);
  add("weight buffer, write", e.weight_tiles_loaded, word.tile, sizes.weight);
  add("weight buffer, read", e.weight_tiles_read, word.tile, sizes.weight);
  add("activation buffer, write", e.vectors_loaded, word.vector, sizes.activation);
  add("activation buffer, read", e.vectors_read, word.vector, sizes.activation);
  add("start buffer, read", e.start_reads, word.start, sizes.start);
  add("accumulator buffer, read by steps", e.accumulator_reads, word.accumulator,
      sizes.accumulator);
  add("accumulator buffer, write", e.accumulator_writes, word.accumulator, sizes.accumulator);
  add("accumulator buffer, read for output", e.output_reads, word.accumulator, sizes.accumulator);
}

void AddTernaryMemory(SideBuilder& side, const Setting& s) {
  const Events& e = s.events;
  const std::uint64_t columns = s.target.columns;
  const WordBytes word = {TileBufferBytes(s.target), s.target.lanes, 4 * columns, 4 * columns};
  AddOnChipMemory(side, s, word, e.read_bytes);
  side.Bytes(Category::kDram, "packed weights, read", e.packed_weight_bytes, s.dram);
  side.Bytes(Category::kDram, "int8 activations, read", e.activation_bytes, s.dram);
  side.Bytes(Category::kDram, "start words and whole-beat alignment, read", e.other_read_bytes,
             s.dram);
  side.Bytes(Category::kDram, "int32 outputs, write", e.write_bytes, s.dram);
  side.Bytes(Category::kDram, "instructions, read", e.fetch_bytes, s.dram);
}

/// Whole multiply-accumulates by order, where the technology has measured them on gates.
bool HasMacs(const Technology& technology) {
  return technology.HasOperation("ternary_mac_prefill");
}

void AddMacs(SideBuilder& side, const Setting& s, const std::string& id, const std::string& label) {
  side.Operations(label + ", several tokens", s.events.multiply_accumulates - s.events.decode_macs,
                  s.technology.Operation(id + "_prefill"), kMacNote);
  side.Operations(label + ", one token", s.events.decode_macs,
                  s.technology.Operation(id + "_decode"), kMacNote);
}

EnergySide Ternary(const Setting& s) {
  const Events& e = s.events;
  if (HasMacs(s.technology)) {
    SideBuilder side("ternary", "Ternary: multiply-accumulates measured on gates");
    AddMacs(side, s, "ternary_mac", "ternary multiply-accumulate");
    AddTernaryMemory(side, s);
    return side.Finish(e.tokens);
  }
  SideBuilder side("ternary", "Ternary: INT8 adds of non-zero weights, INT32 accumulation");
  side.Operations("INT8 add per non-zero weight", e.multiply_accumulates - e.zero_weight_macs,
                  s.technology.Operation("int8_add"), kInt8AddNote);
  side.Operations("INT32 accumulate, one per column and step",
                  Multiply(e.steps, s.target.columns, "steps"),
                  s.technology.Operation("int32_add"));
  AddTernaryMemory(side, s);
  return side.Finish(e.tokens);
}

EnergySide TernaryPublished(const Setting& s) {
  SideBuilder side("ternary_published_accounting",
                   "Ternary as the papers count: one INT8 add per multiply-accumulate");
  side.Operations("INT8 add per multiply-accumulate", s.events.multiply_accumulates,
                  s.technology.Operation("int8_add"), kPublishedAccountingNote);
  AddTernaryMemory(side, s);
  return side.Finish(s.events.tokens);
}

EnergySide Fp16(const Setting& s) {
  SideBuilder side("fp16", "The same products in FP16: multiply and add");
  const Events& e = s.events;
  if (HasMacs(s.technology)) {
    AddMacs(side, s, "fp16_mac", "FP16 multiply-accumulate");
  } else {
    side.Operations("FP16 multiply", e.multiply_accumulates, s.technology.Operation("fp16_mul"));
    side.Operations("FP16 add", e.multiply_accumulates, s.technology.Operation("fp16_add"));
  }
  const std::uint64_t tile = 2 * TileWeights(s.target);
  const WordBytes word = {tile, 2 * std::uint64_t{s.target.lanes},
                          2 * std::uint64_t{s.target.columns}, 0};
  const std::uint64_t weight_bytes = Multiply(e.weight_tiles_loaded, tile, "weight tiles");
  const std::uint64_t activation_bytes = Multiply(e.activation_bytes, 2, "activations");
  const std::uint64_t read_bytes = Sum(weight_bytes, activation_bytes, "bytes read");
  AddOnChipMemory(side, s, word, read_bytes);
  side.Bytes(Category::kDram, "FP16 weights, read", weight_bytes, s.dram, kFp16WeightNote);
  side.Bytes(Category::kDram, "FP16 activations, read", activation_bytes, s.dram);
  side.Bytes(Category::kDram, "start words and whole-beat alignment, read", 0, s.dram,
             kFp16NoStartNote);
  side.Bytes(Category::kDram, "FP16 outputs, write", e.write_bytes / 2, s.dram);
  side.Bytes(Category::kDram, "instructions, read", e.fetch_bytes, s.dram);
  return side.Finish(e.tokens);
}

std::optional<double> Over(double numerator, double denominator) {
  if (denominator == 0) return std::nullopt;
  return numerator / denominator;
}

std::vector<EnergyRatio> Ratios(const EnergyReport& r, bool zeros_are_charged) {
  const auto category = [](const EnergySide& a, const EnergySide& b, Category c) {
    return Over(a.Of(c), b.Of(c));
  };
  const EnergyRow& adds = r.ternary.rows.front();
  const double for_zeros =
      zeros_are_charged
          ? 0
          : static_cast<double>(r.run.zero_weight_multiply_accumulates) * adds.energy_per_event_pj;
  const double ungated = r.ternary.Of(Category::kArithmetic) + for_zeros;
  return {
      {"arithmetic", category(r.fp16, r.ternary, Category::kArithmetic)},
      {std::string(kUngatedRatio), Over(r.fp16.Of(Category::kArithmetic), ungated)},
      {"arithmetic, as the papers count",
       category(r.fp16, r.ternary_published, Category::kArithmetic)},
      {"on-chip memory", category(r.fp16, r.ternary, Category::kOnChipMemory)},
      {"DRAM", category(r.fp16, r.ternary, Category::kDram)},
      {"total", Over(r.fp16.total_pj, r.ternary.total_pj)},
      {"total, arithmetic as the papers count",
       Over(r.fp16.total_pj, r.ternary_published.total_pj)},
  };
}

std::vector<UnitCycles> Units(const compiler::Counters& totals) {
  std::vector<UnitCycles> units = {
      {"load",
       {{"busy", Counter::kLoadBusy},
        {"waits for token", Counter::kLoadStallToken},
        {"waits for memory", Counter::kLoadStallMemory},
        {"idle", Counter::kLoadIdle}}},
      {"execute",
       {{"busy", Counter::kExecuteBusy},
        {"waits for load", Counter::kExecuteStallLoad},
        {"waits for store", Counter::kExecuteStallStore},
        {"waits for port", Counter::kExecuteStallPort},
        {"drains", Counter::kExecuteDrain},
        {"idle", Counter::kExecuteIdle}}},
      {"store",
       {{"busy", Counter::kStoreBusy},
        {"waits for token", Counter::kStoreStallToken},
        {"waits for read", Counter::kStoreStallRead},
        {"waits for memory", Counter::kStoreStallMemory},
        {"idle", Counter::kStoreIdle}}},
  };
  for (UnitCycles& unit : units) {
    for (UnitCycles::Part& part : unit.parts) part.cycles = At(totals, part.counter);
  }
  return units;
}

Constant ChooseDram(const Technology& technology, const EstimateOptions& options) {
  Constant dram = technology.Dram(options.dram.empty() ? technology.default_dram : options.dram);
  if (!options.dram_pj_per_bit) return dram;
  const double value = *options.dram_pj_per_bit;
  if (!std::isfinite(value) || value < 0) {
    throw Error("energy options", "dram_pj_per_bit", "must be a finite number, at least 0");
  }
  dram.id = "given";
  dram.label = "DRAM, energy given by the user";
  dram.technology = "given";
  dram.value = value;
  dram.per = "bit";
  dram.low.reset();
  dram.high.reset();
  dram.kind = Kind::kAssumed;
  dram.mark = 'A';
  dram.source = "given by the user for this report";
  return dram;
}

RunSummary Summarize(const sim::RunRecord& record, const Events& events) {
  RunSummary run;
  run.backend = record.backend;
  run.model = record.model;
  run.target = record.target.name;
  run.packing = sim::Name(record.packing);
  for (const compiler::Phase phase : record.Phases()) run.phases.emplace_back(Name(phase));
  run.tokens = events.tokens;
  run.products = record.ProductRuns();
  run.multiply_accumulates = events.multiply_accumulates;
  run.zero_weight_multiply_accumulates = events.zero_weight_macs;
  run.padding_lanes = events.padding_lanes;
  run.cycles = events.cycles;
  run.frequency_mhz = record.target.frequency_mhz;
  run.checked = record.checked;
  return run;
}

}  // namespace

std::string_view Name(Category category) {
  switch (category) {
    case Category::kArithmetic:
      return "arithmetic";
    case Category::kOnChipMemory:
      return "on_chip_memory";
    case Category::kDram:
      return "dram";
  }
  return "";
}

std::optional<double> RatioOf(const EnergyReport& report, std::string_view what) {
  for (const EnergyRatio& ratio : report.ratios) {
    if (ratio.what == what) return ratio.value;
  }
  return std::nullopt;
}

EnergyReport Estimate(const sim::RunRecord& record, const Technology& technology,
                      const EstimateOptions& options) {
  const Events events = CountEvents(record);
  EnergyReport report;
  report.run = Summarize(record, events);
  report.technology_name = technology.name;
  report.technology = technology.technology;
  report.technology_description = technology.description;
  report.dram = ChooseDram(technology, options);
  const Setting setting = {events, record.target, technology, report.dram};
  report.ternary = Ternary(setting);
  report.ternary_published = TernaryPublished(setting);
  report.fp16 = Fp16(setting);
  report.ratios = Ratios(report, HasMacs(technology));
  if (events.cycles > 0) report.units = Units(record.Totals());
  report.kinds = KindRows(record);
  report.not_modelled = NotModelled();
  report.assumptions = Assumptions();
  return report;
}

}  // namespace ternion::energy
