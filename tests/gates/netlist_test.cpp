// SPDX-License-Identifier: Apache-2.0
//
// What the netlist reader refuses: each case would be measured as another circuit than the file's.

#include "ternion/gates/netlist.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "small_library.h"
#include "ternion/util/error.h"

namespace ternion::gates {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

const CellLibrary& Library() {
  static const CellLibrary library = SmallLibrary();
  return library;
}

/// An inverter between the ports a and y.
json Inverter() {
  return {{"modules",
           {{"top",
             {{"ports",
               {{"a", {{"direction", "input"}, {"bits", {2}}}},
                {"y", {{"direction", "output"}, {"bits", {3}}}}}},
              {"cells", {{"u", {{"type", "INV"}, {"connections", {{"A", {2}}, {"Y", {3}}}}}}}}}}}}};
}

std::string RefusalOf(const json& netlist) {
  try {
    (void)ParseNetlist(netlist.dump(), "n.json", Library());
  } catch (const Error& error) {
    return error.what();
  }
  return "accepted";
}

TEST(Netlist, BitsHaveOneDriver) {
  EXPECT_EQ(RefusalOf(Inverter()), "accepted");
  json netlist = Inverter();
  json& top = netlist["modules"]["top"];
  top["ports"]["b"] = top["ports"]["a"];
  EXPECT_THAT(RefusalOf(netlist), HasSubstr("b: input bit is driven already"));
  netlist = Inverter();
  netlist["modules"]["top"]["ports"]["b"] = {{"direction", "input"}, {"bits", {"1", "1"}}};
  EXPECT_THAT(RefusalOf(netlist), HasSubstr("b: input bit is driven already"));
  netlist = Inverter();
  netlist["modules"]["top"]["cells"]["u"]["connections"]["Y"] = {2};
  EXPECT_THAT(RefusalOf(netlist), HasSubstr("more than one driver"));
}

TEST(Netlist, DamageIsNamed) {
  json netlist = Inverter();
  netlist["modules"]["top"]["cells"]["u"]["connections"].erase("A");
  EXPECT_THAT(RefusalOf(netlist), HasSubstr("input A is not connected"));
  netlist = Inverter();
  netlist["modules"]["top"]["ports"]["y"]["bits"] = {4};
  EXPECT_THAT(RefusalOf(netlist), HasSubstr("net has no driver"));
  netlist = Inverter();
  netlist["modules"]["top"]["cells"]["u"]["type"] = "MUX9";
  EXPECT_THAT(RefusalOf(netlist), HasSubstr("cell MUX9 is not in"));
  netlist = Inverter();
  netlist["modules"]["other"] = netlist["modules"]["top"];
  EXPECT_THAT(RefusalOf(netlist), HasSubstr("several modules"));
}

}  // namespace
}  // namespace ternion::gates
