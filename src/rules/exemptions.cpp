// SPDX-License-Identifier: Apache-2.0
#include "hamvar/rules/exemptions.hpp"

#include <algorithm>
#include <map>

#include "hamvar/rules/rule.hpp"
#include "rules/support.hpp"

namespace hamvar {
namespace {

/// One exemption, and what became of it.
struct Standing {
  const Exemption* says;
  Place place;  ///< element: empty where the whole service says it
  bool expired = false;
  bool used = false;
};

bool names_a_rule(const std::string& word) {
  return std::ranges::any_of(all_rules(), [&](const Rule& rule) { return is_named(word, rule); });
}

bool covers(const Standing& standing, const Finding& finding) {
  const Rule* rule = find_rule(finding.rule);
  return rule != nullptr && is_named(standing.says->rule, *rule) &&
         (standing.place.element.empty() || standing.place.element == finding.place.element);
}

Finding unused(const Standing& standing, std::string_view en, std::string_view fa) {
  const Rule* rule = find_rule("unused-exemption");
  Finding finding;
  finding.rule = rule->id;
  finding.severity = rule->body->severity;
  finding.place = standing.place;
  finding.place.at = standing.says->at;
  finding.message = rules::say(en, fa, {{standing.says->rule, standing.says->rule}});
  return finding;
}

/// Nothing, if the exemption does what it is for.
std::optional<Finding> trouble(const Standing& standing) {
  if (!names_a_rule(standing.says->rule))
    return unused(standing, "{0} is exempt, but there is no such rule or group of rules",
                  "{0} استثنا شده، ولی چنین قاعده یا گروهی وجود ندارد");
  if (standing.expired)
    return unused(standing, "the exemption from {0} has run out: mend what it finds, or extend the day",
                  "مهلت استثنا از {0} گذشته است: یافته را اصلاح یا مهلت را تمدید کنید");
  if (!standing.used)
    return unused(
        standing, "{0} is exempt, but finds nothing here any more: drop the exemption",
        "{0} استثنا شده، ولی دیگر اینجا چیزی نمی‌یابد: استثنا را بردارید");
  return std::nullopt;
}

class Exemptions {
 public:
  Exemptions(const Portfolio& portfolio, std::optional<Date> today) {
    for (const Service& service : portfolio.services) {
      const auto add = [&](const Exemption& says, Place place) {
        const bool expired =
            today && says.until && std::chrono::sys_days(*says.until) < std::chrono::sys_days(*today);
        by_file_[service.file].push_back({&says, std::move(place), expired});
      };
      for (const Exemption& each : service.exempt) add(each, service.place());
      for (const NodeRef node : nodes(service.process))
        for (const Exemption& each : service.process[node].exempt)
          add(each, service.place(service.process[node]));
    }
  }

  /// Whether something that counts covers it; all that do are used then.
  bool covers_one(const Finding& finding) {
    const auto found = by_file_.find(finding.place.file);
    if (found == by_file_.end()) return false;
    bool covered = false;
    for (Standing& each : found->second) {
      // What a reader found odd belongs to no service of its file.
      const bool here = finding.place.service.empty() || finding.place.service == each.place.service;
      if (!here || !covers(each, finding)) continue;
      each.used = true;
      covered = covered || !each.expired;
    }
    return covered;
  }

  void tell_troubles(std::vector<Finding>& findings) const {
    for (const auto& [file, standings] : by_file_)
      for (const Standing& each : standings)
        if (auto finding = trouble(each)) findings.push_back(std::move(*finding));
  }

 private:
  std::map<std::string_view, std::vector<Standing>> by_file_;
};

}  // namespace

std::size_t apply_exemptions(const Portfolio& portfolio, std::optional<Date> today,
                             std::vector<Finding>& findings) {
  Exemptions exemptions(portfolio, today);
  const std::size_t dropped =
      std::erase_if(findings, [&](const Finding& each) { return exemptions.covers_one(each); });
  exemptions.tell_troubles(findings);
  return dropped;
}

}  // namespace hamvar
