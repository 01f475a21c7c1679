// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The parts of the page. All return markup.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "report/words.hpp"

namespace hamvar::report {

/// What all parts need to know.
struct PageContext {
  const Portfolio& portfolio;
  Language language;
  std::map<std::string_view, const Service*> services = {};  ///< those that have a section, by id
  [[nodiscard]] const std::string& in(const Text& text) const { return text.in(language); }
  [[nodiscard]] const std::string& currency() const { return portfolio.catalog.currency; }
  [[nodiscard]] const Service* service(const std::string& id) const {
    const auto found = services.find(id);
    return found == services.end() ? nullptr : found->second;
  }
};

extern const std::string_view style_sheet;

/// "#service-x", where the section of that service is.
[[nodiscard]] std::string section_link(const std::string& service);
/// A link to it with its name; the id alone where it has no section.
[[nodiscard]] std::string service_link(const std::string& service, const PageContext& context);
/// The id of a proposal's place on the page.
[[nodiscard]] std::string anchor_of(const std::string& service, const Proposal& proposal);

/// A head of columns.
[[nodiscard]] std::string head_row(const std::vector<Text>& columns, const PageContext& context);
/// "42 d → 17 d", with the change below it; one value if nothing changed.
[[nodiscard]] std::string before_and_after(const FigureRow& row, Language language);
/// The change alone, marked as better or worse.
[[nodiscard]] std::string change_cell(const FigureRow& row, Language language);

/// Figures of a service on its page, before and after; both the same of one that was only analysed, both
/// nullptr where there are none.
struct BeforeAfter {
  const Figures* before = nullptr;
  const Figures* after = nullptr;
};
[[nodiscard]] BeforeAfter figures_of(const ServicePage& page);

/// What a year costs in all, before and after.
[[nodiscard]] std::string totals(const std::vector<ServicePage>& pages, const PageContext& context);
/// Which laws stand in the way of which proposals.
[[nodiscard]] std::string laws_section(const std::vector<ServicePage>& pages, const PageContext& context);
/// `simplification`: of the service that all of them are of, so that its name is not told again and a finding
/// leads to its proposal.
[[nodiscard]] std::string findings_table(const std::vector<Finding>& findings, const PageContext& context,
                                         const Simplification* simplification = nullptr);
[[nodiscard]] std::string proposals_list(const Simplification& simplification, const PageContext& context);
[[nodiscard]] std::string figures_table(const Figures& before, const Figures& after,
                                        const PageContext& context);
[[nodiscard]] std::string critical_path(const Process& process, const CriticalPath& path, const Text& title,
                                        const PageContext& context);
[[nodiscard]] std::string pictures(const ServicePage& page, const PageContext& context);
/// The pictures of one view alone: of files whose names begin with `view`.
[[nodiscard]] std::string pictures_of(const ServicePage& page, std::string_view view, const Text& title,
                                      const PageContext& context);
/// What could be one service for several; empty if there is none.
[[nodiscard]] std::string shared_section(const std::vector<SharedPage>& pages, const PageContext& context);
/// The section of one service.
[[nodiscard]] std::string service_section(const ServicePage& page, const PageContext& context);

}  // namespace hamvar::report
