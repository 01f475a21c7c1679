// SPDX-License-Identifier: Apache-2.0
#include "hamvar/simplify/shared_services.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>

#include "hamvar/simplify/simplify.hpp"
#include "hamvar/structure/flatten.hpp"
#include "hamvar/text/ids.hpp"
#include "rules/merged.hpp"
#include "simplify/shared_use.hpp"

namespace hamvar {
namespace {

/// Copies that are tried as the shared one, the best measured first: the next only matters where most
/// services cannot take a better one.
constexpr std::size_t most_tried = 4;
/// More steps than this are not all named.
constexpr std::size_t most_named = 3;

/// Which copy should be shared: least time, then cost of users, then cost of government.
std::tuple<double, Money, Money> rank_of(const Figures& figures) {
  return {figures.lead_time.count(), figures.user_cost, figures.government_cost};
}

Text name_of(const Piece& piece) {
  std::vector<Text> labels;
  labels.reserve(piece.steps.size());
  for (const NodeRef node : piece.steps) labels.push_back(piece.service->process[node].label);
  if (labels.size() <= most_named) return rules::merged_label(labels);
  return rules::say("From {0} to {1}", "از {0} تا {1}",
                    {rules::quoted(labels.front()), rules::quoted(labels.back())});
}

/// Made of the first and the last label, at most 80 letters, without half a word at its end; no id of another
/// service or of a step in it, for a BPMN file gives no id twice.
std::string id_of(const Piece& piece, std::set<std::string> taken) {
  constexpr std::size_t most = 80;
  const auto label = [&](NodeRef node) { return piece.service->process[node].label; };
  for (const std::string& step : piece.part) taken.insert(step);
  const Text first = label(piece.steps.front());
  const Text last = label(piece.steps.back());
  const bool en = !first.en.empty() && !last.en.empty();
  std::string base =
      to_id(en ? first.en + "-to-" + last.en : first.in(Language::fa) + "-تا-" + last.in(Language::fa));
  if (en && base.size() >= most) base.erase(std::min(base.size(), base.rfind('-')));
  std::string id = base;
  for (int n = 2; taken.contains(id); ++n) id = base + '-' + std::to_string(n);
  return id;
}

/// How often a year the part begins in that service, which says how many cases it has.
double yearly_calls(const Piece& piece) {
  const Process flat = flatten(piece.service->process);
  const std::vector<double> often = frequencies(flat);
  const auto first = find_node(flat, piece.part.front());
  return *piece.service->yearly_volume * (first ? often[*first] : 1);
}

/// One proposal for one list of copies.
class Sharing {
 public:
  Sharing(const Portfolio& portfolio, const PortfolioFacts& facts, const std::vector<Clone>& copies,
          std::optional<Date> today)
      : portfolio_(portfolio), facts_(facts), catalog_(portfolio.catalog), today_(today) {
    std::set<std::size_t> services;
    for (const Clone& copy : copies) {
      if (!services.insert(copy.service).second) continue;
      const Service& service = portfolio.services[copy.service];
      const auto part = part_around(service.process, copy.steps);
      if (part)
        pieces_.push_back({&service, copy.steps, *part});
      else
        left_out_.push_back(left_out(service, part.error()));
    }
  }

  std::optional<SharedService> best(const std::set<std::string>& taken) const {
    std::vector<Service> drafts;
    std::vector<Figures> figures;
    for (const Piece& piece : pieces_) {
      drafts.push_back(shared_from(piece, catalog_));
      figures.push_back(measure(drafts.back(), catalog_));
    }
    std::vector<std::size_t> order(pieces_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return rank_of(figures[i]); });
    if (order.size() > most_tried) order.resize(most_tried);
    for (const std::size_t model : order) {
      drafts[model].name = name_of(pieces_[model]);
      drafts[model].id = id_of(pieces_[model], taken);
      if (drafts[model].name.empty()) drafts[model].name = {drafts[model].id, ""};
      SharedService made = with_all(model, drafts[model], {});
      if (auto better = mended(model, drafts[model]); better && worth(*better) >= worth(made))
        made = std::move(*better);
      if (made.callers() > 1) return made;
    }
    return {};
  }

 private:
  [[nodiscard]] SharedUse left_out(const Service& service, const Refusal& refusal) const {
    SharedUse use;
    use.service = service.id;
    use.before = service.process;
    use.figures_before = use.figures_after = measure(service, portfolio_.catalog);
    use.refusal = refusal.reason;
    return use;
  }

  /// How many may call it, then what that saves.
  static std::pair<std::size_t, Money> worth(const SharedService& made) {
    return {made.callers(), made.saved_by_people() + made.saved_by_government()};
  }

  /// With the shared process simplified: what is wrong in it is mended once for all. Nothing if nothing is
  /// wrong, or if nothing of it is left to do. The first way to go is enough: many copies are tried.
  [[nodiscard]] std::optional<SharedService> mended(std::size_t model, Service shared) const {
    const Simplification better = simplify(portfolio_, facts_, shared, today_, {.most_states = 1});
    if (better.edits.empty() || activities(better.after).empty()) return {};
    std::vector<Text> titles;
    for (const Proposal& proposal : better.proposals)
      if (proposal.status == ProposalStatus::applied) titles.push_back(proposal.finding.remedy->title);
    shared.process = better.after;
    return with_all(model, std::move(shared), std::move(titles));
  }

  [[nodiscard]] SharedService with_all(std::size_t model, Service shared, std::vector<Text> titles) const {
    SharedService made;
    made.mended = std::move(titles);
    made.steps = activities(shared.process).size();
    const Figures figures = measure(shared, catalog_);
    made.taken_from = pieces_[model].service->id;
    std::optional<double> calls = 0;  // not known if a caller does not say how many cases it has
    for (const Piece& piece : pieces_) {
      made.uses.push_back(use_of(piece, pieces_[model], shared, figures, catalog_));
      if (!made.uses.back().holds()) continue;
      if (!piece.service->yearly_volume) calls.reset();
      if (calls) *calls += yearly_calls(piece);
    }
    made.uses.insert(made.uses.end(), left_out_.begin(), left_out_.end());
    shared.yearly_volume = calls;
    made.figures = measure(shared, catalog_);
    made.shared = std::move(shared);
    return made;
  }

  const Portfolio& portfolio_;
  const PortfolioFacts& facts_;
  const Catalog& catalog_;
  std::optional<Date> today_;
  std::vector<Piece> pieces_;        ///< the first of each service, if it can be cut out
  std::vector<SharedUse> left_out_;  ///< of the other services
};

/// Steps by service and id.
using Steps = std::set<std::pair<std::string, std::string>>;

Steps steps_of(const SharedService& proposal) {
  Steps steps;
  for (const SharedUse& use : proposal.uses)
    if (use.holds())
      for (const auto& [theirs, own] : use.call.own_ids) steps.emplace(use.service, own);
  return steps;
}

}  // namespace

Money SharedUse::saved_by_people() const {
  return (figures_before.user_cost - figures_after.user_cost) * figures_before.yearly_volume;
}

Money SharedUse::saved_by_government() const {
  return (figures_before.government_cost - figures_after.government_cost) * figures_before.yearly_volume;
}

std::size_t SharedService::callers() const {
  return static_cast<std::size_t>(std::ranges::count_if(uses, &SharedUse::holds));
}

Money SharedService::saved_by_people() const {
  Money sum = 0;
  for (const SharedUse& use : uses)
    if (use.holds()) sum += use.saved_by_people();
  return sum;
}

Money SharedService::saved_by_government() const {
  Money sum = 0;
  for (const SharedUse& use : uses)
    if (use.holds()) sum += use.saved_by_government();
  return sum;
}

std::vector<SharedService> shared_services(const Portfolio& portfolio,
                                           const std::vector<std::vector<Clone>>& fragments,
                                           std::optional<Date> today) {
  std::set<std::string> taken{"catalog"};  // a file of that name is none of a service
  for (const Service& service : portfolio.services) taken.insert(service.id);
  const PortfolioFacts facts = facts_of(portfolio);
  std::vector<SharedService> made;
  for (const std::vector<Clone>& copies : fragments)
    if (auto proposal = Sharing(portfolio, facts, copies, today).best(taken)) {
      taken.insert(proposal->shared.id);
      made.push_back(std::move(*proposal));
    }
  std::ranges::stable_sort(made, std::greater<>(), [](const SharedService& each) {
    const Money saved = std::round(each.saved_by_people() + each.saved_by_government());
    return std::tuple(saved, each.callers() * each.steps);
  });
  std::vector<SharedService> kept;
  Steps told;
  for (SharedService& proposal : made) {
    const Steps steps = steps_of(proposal);
    if (std::ranges::includes(told, steps)) continue;
    told.insert(steps.begin(), steps.end());
    proposal.id = "S" + std::to_string(kept.size() + 1);
    kept.push_back(std::move(proposal));
  }
  return kept;
}

}  // namespace hamvar
