// SPDX-License-Identifier: Apache-2.0
/// What is written reads as the same: random services and catalogues.
#include <gmock/gmock.h>

#include "flow.hpp"
#include "hamvar/formats/load.hpp"
#include "hamvar/formats/spec.hpp"
#include "random_service.hpp"

namespace hamvar {
namespace {

std::string shape_with_flows(const Process& process) {
  std::string text;
  for (const FlowRef flow : flows(process)) {
    const Flow& f = process[flow];
    text += process[source(flow, process)].id + '>' + process[target(flow, process)].id + ' ' +
            std::to_string(f.probability.value_or(-1)) + f.id + '/' + f.expression + '/' + f.condition.en +
            '/' + f.condition.fa + (f.is_default ? "!\n" : "\n");
  }
  return text;
}

void expect_same(const Service& a, const Service& b) {
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.version, b.version);
  EXPECT_EQ(a.name, b.name);
  EXPECT_EQ(a.description, b.description);
  EXPECT_EQ(a.owner, b.owner);
  EXPECT_EQ(a.kind, b.kind);
  EXPECT_EQ(a.level, b.level);
  EXPECT_EQ(a.life_events, b.life_events);
  EXPECT_EQ(a.trigger, b.trigger);
  EXPECT_EQ(a.addressees, b.addressees);
  EXPECT_EQ(a.yearly_volume, b.yearly_volume);
  EXPECT_EQ(a.times_per_year, b.times_per_year);
  EXPECT_EQ(a.deadline, b.deadline);
  EXPECT_EQ(a.outputs, b.outputs);
  EXPECT_EQ(a.fees, b.fees);
  EXPECT_EQ(a.area, b.area);
  EXPECT_EQ(a.notation, b.notation);
  EXPECT_EQ(shape_with_flows(a.process), shape_with_flows(b.process));
  ASSERT_EQ(num_vertices(a.process), num_vertices(b.process));
  for (const NodeRef node : nodes(a.process))
    EXPECT_TRUE(a.process[node].same_as(b.process[node])) << a.process[node].id;
}

TEST(RoundTrip, OfRandomServices) {
  const Catalog catalog = test::small_catalog();
  for (unsigned seed = 0; seed < 500; ++seed) {
    const Service drawn = test::RandomService(seed).draw();
    const std::string written = write_service(drawn, "IRR");
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + written);
    Service read;
    ASSERT_NO_THROW(read = read_service(written, "s.json", catalog));
    expect_same(drawn, read);
    EXPECT_EQ(write_service(read, "IRR"), written);
    if (HasFailure()) return;
  }
}

TEST(RoundTrip, KeepsTheTextOfAWrittenCatalogue) {
  const std::string file = std::string(HAMVAR_SOURCE_DIR) + "/tests/formats/fixtures/catalog.json";
  const Catalog catalog = read_catalog(read_file(file), file);
  const std::string written = write_catalog(catalog);
  const Catalog again = read_catalog(written, file);
  EXPECT_EQ(write_catalog(again), written);
  EXPECT_EQ(again.defaults.touch, catalog.defaults.touch);
  EXPECT_EQ(again.registry("deeds")->response, catalog.registry("deeds")->response);
  EXPECT_EQ(again.area("city")->travel_time, catalog.area("city")->travel_time);
  EXPECT_EQ(again.document("address-proof")->derivable_from,
            catalog.document("address-proof")->derivable_from);
}

TEST(WriteService, LeavesOutWhatIsNotSaid) {
  Service service = test::service(test::flow("start > work > end"));
  service.name = {"Permit", ""};
  service.yearly_volume.reset();
  EXPECT_EQ(write_service(service), R"({
  "id": "s",
  "name": "Permit",
  "owner": "a",
  "kind": "G2C",
  "process": {
    "nodes": [
      {"id": "start", "kind": "start", "label": "start"},
      {"id": "work", "kind": "activity", "label": "work", "step": "substantive_check"},
      {"id": "end", "kind": "end", "label": "end"}
    ],
    "flows": [{"from": "start", "to": "work"}, {"from": "work", "to": "end"}]
  }
}
)");
}

TEST(WriteService, WritesNumbersAsPeopleDo) {
  Service service = test::service(test::flow("start > work > end"));
  service.name = {"Permit", ""};
  service.yearly_volume = 3200;
  service.times_per_year = 0.1;
  test::step(service.process, "work").touch = Estimate::exactly(minutes(15));
  const std::string written = write_service(service);
  EXPECT_THAT(written, ::testing::HasSubstr("\"yearly_volume\": 3200,"));
  EXPECT_THAT(written, ::testing::HasSubstr("\"times_per_year\": 0.1,"));
  EXPECT_THAT(written, ::testing::HasSubstr("\"touch\": \"PT15M\""));
}

}  // namespace
}  // namespace hamvar
