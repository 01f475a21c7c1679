// SPDX-License-Identifier: Apache-2.0
#include "planted.hpp"

#include <algorithm>
#include <numeric>

#include "generate.hpp"

namespace hamvar::bench {
namespace {

constexpr std::uint64_t first_registry_truth = std::uint64_t{1} << 62;

std::uint64_t truth_of(const About& about) {
  return (about.whom * object_count() + about.object) * action_count() + about.action;
}

class Planter {
 public:
  Planter(std::size_t services, std::size_t steps, std::uint64_t seed)
      : services_(services), steps_(steps), random_(seed) {
    made_.portfolio.catalog = generate_catalog();
    about_.resize(services * steps);
    labels_.resize(services * steps);
    registry_.resize(services * steps, 0);
    made_.truth.resize(services * steps);
  }

  PlantedPortfolio run() {
    for (std::size_t step = 0; step < about_.size(); ++step) {
      about_[step] = some_work(step);
      labels_[step] = label_in_languages_of(step);
      made_.truth[step] = truth_of(about_[step]);
    }
    plant();
    made_.portfolio.services.reserve(services_);
    for (std::size_t service = 0; service < services_; ++service) write(service);
    made_.portfolio.catalog.index();
    return std::move(made_);
  }

 private:
  std::size_t pick(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }

  About some_work(std::size_t step) {
    About about{pick(action_count()), pick(object_count()), 0};
    if (pick(5) == 0) return {pick(action_count()), pick(object_count()), 0};
    about.whom = whom_count() + 1 + step;  // a name of its own
    return about;
  }

  /// Out of the services' languages: 0 English, 1 Persian, 2 both.
  [[nodiscard]] std::size_t languages_of(std::size_t step) const { return (step / steps_) % 3; }

  Text label_in_languages_of(std::size_t step) {
    const std::size_t languages = languages_of(step);
    return {languages == 1 ? "" : plain(about_[step], Language::en),
            languages == 0 ? "" : plain(about_[step], Language::fa)};
  }

  /// Different works that name real people, in an order of chance.
  std::vector<About> works_to_plant() {
    std::vector<About> all;
    for (std::size_t action = 0; action < action_count(); ++action)
      for (std::size_t object = 0; object < object_count(); ++object)
        for (std::size_t whom = 1; whom <= whom_count(); ++whom) all.push_back({action, object, whom});
    std::ranges::shuffle(all, random_);
    return all;
  }

  void plant() {
    const std::vector<About> works = works_to_plant();
    const std::size_t count = about_.size() / 100;
    std::vector<std::size_t> places(about_.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::shuffle(places, random_);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t original = places[2 * i];
      std::size_t copy = places[2 * i + 1];
      if (original / steps_ == copy / steps_) continue;
      constexpr std::size_t kinds = 6;
      if (i % kinds == kinds - 1)
        plant_registry(original, copy, i);
      else
        plant_label(original, copy, works[i % works.size()], static_cast<Rewording>(i % kinds));
    }
  }

  void plant_label(std::size_t original, std::size_t copy, const About& about, Rewording how) {
    about_[original] = about_[copy] = about;
    made_.truth[original] = made_.truth[copy] = truth_of(about);
    const Language language = languages_of(original) == 1 ? Language::fa : Language::en;
    labels_[original] = in_one(language, plain(about, language));
    const Language other = how != Rewording::language ? language
                           : language == Language::fa ? Language::en
                                                      : Language::fa;
    labels_[copy] = in_one(other, reworded(about, language, how, random_));
    made_.planted.push_back({original, copy, how});
  }

  static Text in_one(Language language, std::string words) {
    return language == Language::fa ? Text{{}, std::move(words)} : Text{std::move(words), {}};
  }

  void plant_registry(std::size_t original, std::size_t copy, std::size_t number) {
    Registry registry;
    registry.id = "planted-" + std::to_string(number);
    registry.name = {"Planted " + std::to_string(number), ""};
    registry.owner = made_.portfolio.catalog.agencies.front().id;
    made_.portfolio.catalog.registries.push_back(registry);
    registry_[original] = registry_[copy] = number + 1;
    made_.truth[original] = made_.truth[copy] = first_registry_truth + number;
    made_.planted.push_back({original, copy, std::nullopt});
  }

  void write(std::size_t number) {
    Service& service = made_.portfolio.services.emplace_back();
    service.id = "service-" + std::to_string(number);
    service.name = {"Service " + std::to_string(number), "خدمت " + std::to_string(number)};
    const auto& agencies = made_.portfolio.catalog.agencies;
    service.owner = agencies[number % agencies.size()].id;
    service.life_events = {static_cast<LifeEvent>(number % 15)};
    service.yearly_volume = 1000;
    Process& process = service.process;
    NodeRef last = add(process, "start", NodeKind::start);
    for (std::size_t nth = 0; nth < steps_; ++nth) {
      const NodeRef next = add(process, "s" + std::to_string(nth), NodeKind::activity);
      describe(process[next], step_number(number, nth, steps_));
      add_edge(last, next, process);
      last = next;
    }
    add_edge(last, add(process, "end", NodeKind::end), process);
  }

  static NodeRef add(Process& process, std::string id, NodeKind kind) {
    Node made;
    made.id = std::move(id);
    made.kind = kind;
    return add_vertex(std::move(made), process);
  }

  void describe(Node& node, std::size_t step) {
    node.label = std::move(labels_[step]);
    const bool drawn_alone = step / steps_ % 4 == 3;
    node.activity.step = drawn_alone ? StepKind::unspecified : step_of(about_[step]);
    if (registry_[step] == 0) return;
    node.activity.step = StepKind::enquire;
    node.activity.registries.push_back({.registry = "planted-" + std::to_string(registry_[step] - 1),
                                        .mode = AccessMode::letter,
                                        .documents = {},
                                        .at = {}});
  }

  std::size_t services_;
  std::size_t steps_;
  std::mt19937_64 random_;
  PlantedPortfolio made_;
  std::vector<About> about_;
  std::vector<Text> labels_;
  std::vector<std::size_t> registry_;  ///< 0: none, else its number from 1
};

}  // namespace

PlantedPortfolio plant_duplicates(std::size_t services, std::size_t steps, std::uint64_t seed) {
  return Planter(services, steps, seed).run();
}

}  // namespace hamvar::bench
