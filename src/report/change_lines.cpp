// SPDX-License-Identifier: Apache-2.0
#include "report/change_lines.hpp"

#include <algorithm>

#include "hamvar/text/numbers.hpp"
#include "report/change_speaker.hpp"
#include "report/words.hpp"

namespace hamvar::report {
namespace {

bool is_step(const Node& node) {
  return node.kind == NodeKind::activity || node.kind == NodeKind::sub_process;
}

std::string count_text(std::size_t count, Language language) {
  return number_text(static_cast<double>(count), language);
}

/// Makes the lines of one comparison.
class Lines {
 public:
  Lines(const Changes& changes, Language language)
      : changes_(changes),
        language_(language),
        was_(changes.before, language),
        is_(changes.after, language) {}

  [[nodiscard]] std::vector<std::string> of_service() const {
    std::vector<std::string> lines;
    lines.reserve(changes_.service.size());
    for (const ServiceAspect aspect : changes_.service)
      lines.push_back(word(aspect).in(language_) + ": " +
                      change(value_text(aspect, changes_.before, language_),
                             value_text(aspect, changes_.after, language_)));
    return lines;
  }

  /// Of steps, or of all else.
  [[nodiscard]] std::vector<std::string> lone(bool removed, bool steps) const {
    const Speaker& here = removed ? was_ : is_;
    const Speaker& there = removed ? is_ : was_;
    std::vector<std::string> lines;
    for (const LoneNode& each : removed ? changes_.removed : changes_.added) {
      if (is_step(here.node(each.node)) != steps) continue;
      std::string line = here.full_name(each.node);
      if (each.same_work)
        line += (removed ? Text{": the same work is in ", ": همین کار اینجا هست: "}
                         : Text{": the same work was in ", ": همین کار اینجا بود: "})
                    .in(language_) +
                there.name(*each.same_work);
      lines.push_back(std::move(line));
    }
    return lines;
  }

  [[nodiscard]] std::vector<std::string> moved() const {
    std::vector<std::string> lines;
    for (const KeptNode& each : changes_.kept)
      if (each.moved) lines.push_back(is_.full_name(each.after) + place(each));
    return lines;
  }

  [[nodiscard]] std::vector<std::string> changed(bool steps) const {
    std::vector<std::string> lines;
    for (const KeptNode& each : changes_.kept) {
      if (each.changed.empty() || is_step(is_.node(each.after)) != steps) continue;
      std::string line = is_.name(each.after) + ": ";
      for (const Aspect aspect : each.changed) {
        if (aspect != each.changed.front()) line += language_ == Language::fa ? "؛ " : "; ";
        line += word(aspect).in(language_) + " " + change_of(aspect, each);
      }
      lines.push_back(std::move(line));
    }
    return lines;
  }

  [[nodiscard]] std::vector<std::string> flows() const {
    const Process& before = changes_.before.service->process;
    const Process& after = changes_.after.service->process;
    std::vector<std::string> lines;
    for (const ChangedFlow& each : changes_.flows) {
      std::string line =
          from_to(is_.name(source(each.after, after)), is_.name(target(each.after, after)), language_) + ":";
      for (const FlowAspect aspect : each.changed)
        line += (aspect == each.changed.front() ? " "
                 : language_ == Language::fa    ? "؛ "
                                                : "; ") +
                word(aspect).in(language_) + " " +
                change(value_text(aspect, before[each.before], language_),
                       value_text(aspect, after[each.after], language_));
      lines.push_back(std::move(line));
    }
    return lines;
  }

 private:
  [[nodiscard]] std::string change_of(Aspect aspect, const KeptNode& each) const {
    std::string text = list_change(aspect, was_.node(each.before), changes_.before, is_.node(each.after),
                                   changes_.after, language_);
    if (!text.empty()) return text;
    return from_to(was_.value(aspect, each.before), is_.value(aspect, each.after), language_);
  }

  [[nodiscard]] std::string change(const std::string& from, const std::string& to) const {
    return from_to(isolated(from, language_), isolated(to, language_), language_);
  }

  /// Between which steps it was and is.
  [[nodiscard]] std::string place(const KeptNode& each) const {
    for (const Direction direction : {Direction::backward, Direction::forward}) {
      const std::string before = was_.next_to(each.before, direction);
      const std::string after = is_.next_to(each.after, direction);
      if (before == after) continue;
      const bool behind = direction == Direction::backward;
      const auto told = [&](const std::string& steps) {
        const Text nowhere = behind ? Text{"at the beginning", "در آغاز"} : Text{"at the end", "در پایان"};
        const Text where = behind ? Text{"behind ", "پس از "} : Text{"before ", "پیش از "};
        return steps.empty() ? nowhere.in(language_) : where.in(language_) + steps;
      };
      return ": " + from_to(told(before), told(after), language_);
    }
    return {};
  }

  const Changes& changes_;
  Language language_;
  Speaker was_;
  Speaker is_;
};

std::size_t steps_in(const Process& process) {
  const auto all = nodes(process);
  return static_cast<std::size_t>(
      std::ranges::count_if(all.begin(), all.end(), [&](NodeRef node) { return is_step(process[node]); }));
}

std::string service_line(const PlacedService& each, Language language) {
  return isolated(each.service->name.in(language), language) + " [" + printable(each.service->id) + "] " +
         isolated(place_text({each.service->file, {}, {}, {}}), language);
}

}  // namespace

std::string from_to(const std::string& from, const std::string& to, Language language) {
  return from + (language == Language::fa ? " ← " : " → ") + to;
}

const Text& nothing_changed() {
  static const Text text{"Nothing has changed.", "چیزی تغییر نکرده است."};
  return text;
}

std::string headline(const Changes& changes, Language language) {
  const Service& was = *changes.before.service;
  const Service& is = *changes.after.service;
  const auto file = [&](const Service& service) {
    return isolated(place_text({service.file, {}, {}, {}}), language);
  };
  return isolated(is.name.in(language), language) + " [" + printable(is.id) +
         "]: " + from_to(file(was), file(is), language);
}

std::vector<std::string> summary_lines(const Changes& changes, Language language) {
  const bool fa = language == Language::fa;
  const Lines lines(changes, language);
  std::string steps = (fa ? "گام‌ها: " : "Steps: ") +
                      from_to(count_text(steps_in(changes.before.service->process), language),
                              count_text(steps_in(changes.after.service->process), language), language);
  const auto add = [&](const Text& what, std::size_t count) {
    steps += std::string(comma(language)) + what.in(language) + " " + count_text(count, language);
  };
  add({"removed", "حذف‌شده"}, lines.lone(true, true).size());
  add({"added", "افزوده"}, lines.lone(false, true).size());
  add({"moved", "جابه‌جا"}, lines.moved().size());
  add({"changed", "تغییریافته"}, lines.changed(true).size());
  return {steps, (fa ? "درست‌ساختی: " : "Sound: ") +
                     from_to(word(changes.soundness_before.verdict()).in(language),
                             word(changes.soundness_after.verdict()).in(language), language)};
}

std::vector<ChangeSection> change_sections(const Changes& changes, Language language) {
  const Lines lines(changes, language);
  std::vector<ChangeSection> sections{
      {{"The service", "خدمت"}, lines.of_service()},
      {{"Steps removed", "گام‌های حذف‌شده"}, lines.lone(true, true)},
      {{"Steps added", "گام‌های افزوده"}, lines.lone(false, true)},
      {{"Steps moved", "گام‌های جابه‌جا‌شده"}, lines.moved()},
      {{"Steps changed", "گام‌های تغییریافته"}, lines.changed(true)},
      {{"Gateways and events removed", "دروازه‌ها و رویدادهای حذف‌شده"},
       lines.lone(true, false)},
      {{"Gateways and events added", "دروازه‌ها و رویدادهای افزوده"},
       lines.lone(false, false)},
      {{"Gateways and events changed", "دروازه‌ها و رویدادهای تغییریافته"},
       lines.changed(false)},
      {{"Flows changed", "جریان‌های تغییریافته"}, lines.flows()}};
  std::erase_if(sections, [](const ChangeSection& each) { return each.lines.empty(); });
  return sections;
}

std::vector<ChangeSection> service_sections(const ChangesReport& report, Language language) {
  std::vector<ChangeSection> sections{{{"Services removed", "خدمت‌های حذف‌شده"}, {}},
                                      {{"Services added", "خدمت‌های افزوده"}, {}}};
  for (const PlacedService& each : report.removed)
    sections.front().lines.push_back(service_line(each, language));
  for (const PlacedService& each : report.added)
    sections.back().lines.push_back(service_line(each, language));
  std::erase_if(sections, [](const ChangeSection& each) { return each.lines.empty(); });
  return sections;
}

}  // namespace hamvar::report
