// SPDX-License-Identifier: Apache-2.0
#include "contest.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <stdexcept>

#include "hamvar/text/normalize.hpp"

namespace hamvar::test {
namespace {

namespace fs = std::filesystem;

std::string id_of(pugi::xml_node cell, const char* entity) {
  const std::string uri = cell.child(entity).attribute("rdf:resource").value();
  return uri.substr(uri.find('#') + 1);
}

Pairs read_gold(const fs::path& file) {
  pugi::xml_document document;
  if (!document.load_file(file.c_str())) throw std::runtime_error("cannot read " + file.string());
  Pairs gold;
  for (const pugi::xpath_node& found : document.select_nodes("//*[local-name()='Cell']"))
    gold.emplace(id_of(found.node(), "entity1"), id_of(found.node(), "entity2"));
  return gold;
}

Portfolio read_model(const fs::path& file) {
  Loaded loaded = load({file});
  if (loaded.portfolios.size() != 1) throw std::runtime_error("no model in " + file.string());
  return std::move(loaded.portfolios.front());
}

double ratio(std::size_t part, std::size_t whole, double otherwise) {
  return whole == 0 ? otherwise : static_cast<double>(part) / static_cast<double>(whole);
}

Quality quality(std::size_t right, std::size_t found, std::size_t gold) {
  Quality made{ratio(right, found, 1), ratio(right, gold, 1), 0};
  if (const double sum = made.precision + made.recall; sum > 0)
    made.f1 = 2 * made.precision * made.recall / sum;
  return made;
}

std::size_t number_right(const Pairs& found, const Pairs& gold) {
  return static_cast<std::size_t>(
      std::ranges::count_if(found, [&](const auto& pair) { return gold.contains(pair); }));
}

const Node& node_of(const Side& side, const StepRef& step) {
  return side.services[step.service]->process[step.node];
}

std::vector<StepRef> activities_of(const Side& side) {
  std::vector<StepRef> found;
  for (std::size_t service = 0; service < side.services.size(); ++service)
    for (const NodeRef node : activities(side.services[service]->process)) found.push_back({service, node});
  return found;
}

}  // namespace

Contest::Contest(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder / "models"))
    models.emplace(entry.path().stem().string(), read_model(entry.path()));
  for (const auto& entry : fs::directory_iterator(folder / "gold")) {
    const std::string name = entry.path().stem().string();
    const std::size_t dash = name.find('-');
    testcases.push_back({name.substr(0, dash), name.substr(dash + 1), read_gold(entry.path())});
  }
  std::ranges::sort(testcases, {}, [](const Testcase& each) { return std::pair(each.a, each.b); });
}

Side Contest::side(const std::string& model) const {
  const Portfolio& portfolio = models.at(model);
  Side side{{}, &portfolio.catalog};
  for (const Service& service : portfolio.services) side.services.push_back(&service);
  return side;
}

Pairs ids_of(const std::vector<Correspondence>& found, const Side& a, const Side& b) {
  Pairs pairs;
  for (const Correspondence& each : found)
    for (const std::string& one : file_ids(node_of(a, each.a)))
      for (const std::string& other : file_ids(node_of(b, each.b))) pairs.emplace(one, other);
  return pairs;
}

std::vector<Correspondence> equal_labels(const Side& a, const Side& b) {
  std::vector<Correspondence> found;
  for (const StepRef& one : activities_of(a))
    for (const StepRef& other : activities_of(b)) {
      const std::string label = match_key(node_of(a, one).label.en);
      if (!label.empty() && label == match_key(node_of(b, other).label.en))
        found.push_back({one, other, 1, {}});
    }
  return found;
}

Quality micro(const std::vector<const Testcase*>& testcases, const std::vector<Pairs>& found) {
  std::size_t right = 0;
  std::size_t number = 0;
  std::size_t gold = 0;
  for (std::size_t each = 0; each < testcases.size(); ++each) {
    right += number_right(found[each], testcases[each]->gold);
    number += found[each].size();
    gold += testcases[each]->gold.size();
  }
  return quality(right, number, gold);
}

Quality macro(const std::vector<const Testcase*>& testcases, const std::vector<Pairs>& found) {
  Quality sum;
  for (std::size_t each = 0; each < testcases.size(); ++each) {
    const Pairs& gold = testcases[each]->gold;
    const Quality one = quality(number_right(found[each], gold), found[each].size(), gold.size());
    sum.precision += one.precision;
    sum.recall += one.recall;
    sum.f1 += one.f1;
  }
  const auto number = static_cast<double>(std::max<std::size_t>(1, testcases.size()));
  return {sum.precision / number, sum.recall / number, sum.f1 / number};
}

}  // namespace hamvar::test
