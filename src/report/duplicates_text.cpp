// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "hamvar/report/duplicates_report.hpp"
#include "hamvar/text/numbers.hpp"
#include "report/table.hpp"
#include "report/words.hpp"

namespace hamvar {
namespace {

using report::isolated;

/// More members of one group are counted, not listed.
constexpr std::size_t most_listed = 20;

const Text& word(WorkReason reason) {
  static const Text words[] = {
      {"they ask the same registry", "از یک سامانه استعلام می‌کنند"},
      {"they work on the same documents", "روی همان مدارک کار می‌کنند"},
      {"their labels say the same", "برچسب‌هایشان یک چیز می‌گوید"}};
  return words[static_cast<std::size_t>(reason)];
}

const Text& word(Advice advice) {
  static const Text words[] = {
      {"merge the two services", "دو خدمت را یکی کنید"},
      {"make it one enquiry through the exchange, for all", "یک استعلام از راه گذرگاه تبادل برای همه"},
      {"let one agency do it once and the others use its result",
       "یک دستگاه یک بار انجام دهد و دیگران از نتیجهٔ آن استفاده کنند"},
      {"make it one shared service", "آن را یک خدمت مشترک کنید"}};
  return words[static_cast<std::size_t>(advice)];
}

const Text& word(EnquiryWay way) {
  static const Text words[] = {{"online", "برخط"},
                               {"in batches", "دسته‌ای"},
                               {"by letter", "با نامه"},
                               {"in person", "حضوری"}};
  return words[static_cast<std::size_t>(way)];
}

/// Sentences in one language, written to one stream.
class Writer {
 public:
  Writer(const DuplicatesReport& report, Language language, std::ostream& out)
      : report_(report), language_(language), fa_(language == Language::fa), out_(out) {}

  void run() {
    if (!report_.only_enquiries) {
      for (std::size_t i = 0; i < report_.found.groups.size(); ++i) write(i + 1, report_.found.groups[i]);
      write_fragments();
      write_pairs();
    }
    write_enquiries();
    if (!report_.only_enquiries) sum_up();
  }

 private:
  [[nodiscard]] const char* say(const char* en, const char* fa) const { return fa_ ? fa : en; }
  [[nodiscard]] std::string number(double value) const { return number_text(value, language_); }
  [[nodiscard]] std::string name(const Text& text) const { return isolated(text.in(language_), language_); }
  [[nodiscard]] std::string money(Money amount, const Catalog& catalog) const {
    return money_text(amount, catalog.currency, language_);
  }
  [[nodiscard]] std::string agency(const std::string& id, const Catalog& catalog) const {
    return id.empty() ? say("(no agency given)", "(دستگاه ذکر نشده)") : name(catalog.agency_name(id));
  }
  [[nodiscard]] std::string quoted(const Text& label, const std::string& otherwise) const {
    const std::string text =
        label.empty() ? report::printable(otherwise) : report::printable(label.in(language_));
    return fa_ ? "\u2068«" + text + "»\u2069" : "\"" + text + "\"";
  }

  void write(std::size_t number_of, const DuplicateGroup& group) {
    const WorkMember& first = group.members.front().member;
    const PlacedService& placed = report_.services[first.service];
    const Node& node = placed.service->process[first.node];
    out_ << number(static_cast<double>(number_of)) << ". " << quoted(node.label, node.id) << ": "
         << counts(group) << '\n';
    out_ << "    " << word(group.reason).in(language_) << say(", likeness ", "، میزان همانندی ")
         << number_text(group.score, language_, 2) << '\n';
    out_ << "    " << say("cost a year: state ", "هزینه در سال: دولت ")
         << money(group.state_cost, *placed.catalog) << say(", people ", "، مردم ")
         << money(group.people_cost, *placed.catalog);
    if (group.avoidable)
      out_ << say("; done once, it saves ", "؛ صرفه‌جویی اگر یک بار انجام شود: ")
           << money(*group.avoidable, *placed.catalog);
    out_ << "\n    " << say("what to do: ", "پیشنهاد: ") << word(group.advice).in(language_) << '\n';
    write_members(group);
  }

  [[nodiscard]] std::string counts(const DuplicateGroup& group) const {
    const std::string steps = number(static_cast<double>(group.members.size()));
    const std::string agencies = number(static_cast<double>(group.agencies));
    const std::string services = number(static_cast<double>(group.services));
    const std::string times = number(group.per_year);
    return fa_ ? steps + " گام، " + agencies + " دستگاه، " + services + " خدمت، " + times + " بار در سال"
               : "steps " + steps + ", agencies " + agencies + ", services " + services + ", " + times +
                     " times a year";
  }

  void write_members(const DuplicateGroup& group) {
    const std::size_t listed = std::min(most_listed, group.members.size());
    for (std::size_t i = 0; i < listed; ++i) {
      const Duplicate& one = group.members[i];
      const PlacedService& placed = report_.services[one.member.service];
      const Node& node = placed.service->process[one.member.node];
      out_ << "      " << isolated(report::place_text(placed.service->place(node)), language_) << ": "
           << (one.applicant ? say("the applicant", "متقاضی") : agency(one.agency, *placed.catalog))
           << say(", ", "، ") << quoted(node.label, node.id) << say(" in ", " در ")
           << quoted(placed.service->name, placed.service->id) << say(", ", "، ") << number(one.per_year)
           << say(" times a year", " بار در سال") << '\n';
    }
    write_rest(group.members.size() - listed);
  }

  [[nodiscard]] std::string steps_of(const Service& service, const std::vector<NodeRef>& steps) const {
    std::string text;
    for (const NodeRef node : steps) {
      if (!text.empty()) text += report::comma(language_);
      text += quoted(service.process[node].label, service.process[node].id);
    }
    return text;
  }

  void write_fragments() {
    for (const SharedFragment& fragment : report_.found.fragments) {
      const Clone& first = fragment.copies.front();
      const PlacedService& placed = report_.services[first.service];
      out_ << say("Steps in a row that ", "گام‌های پشت سر هم که در ")
           << number(static_cast<double>(fragment.services))
           << say(" services have, worth one process that all call: ",
                  " خدمت هست و می‌تواند یک فرایند مشترک شود: ")
           << steps_of(*placed.service, first.steps) << "\n    "
           << say("cost a year: state ", "هزینه در سال: دولت ") << money(fragment.state_cost, *placed.catalog)
           << say(", people ", "، مردم ") << money(fragment.people_cost, *placed.catalog) << '\n';
      const std::size_t listed = std::min(most_listed, fragment.copies.size());
      for (std::size_t i = 0; i < listed; ++i) write_copy(fragment.copies[i]);
      write_rest(fragment.copies.size() - listed);
    }
  }

  void write_copy(const Clone& copy) {
    const Service& service = *report_.services[copy.service].service;
    const Node& begin = service.process[copy.steps.front()];
    out_ << "      " << isolated(report::place_text(service.place(begin)), language_) << ": "
         << quoted(service.name, service.id);
    if (copy.more)
      out_ << say(", with one step more: ", "، با یک گام بیشتر: ") << steps_of(service, {*copy.more});
    out_ << '\n';
  }

  void write_rest(std::size_t rest) {
    if (rest == 0) return;
    out_ << "      " << say("and ", "و ") << number(static_cast<double>(rest)) << say(" more", " مورد دیگر")
         << '\n';
  }

  void write_pairs() {
    for (const ServicePair& pair : report_.found.pairs) {
      const Service& a = *report_.services[pair.a].service;
      const Service& b = *report_.services[pair.b].service;
      out_
          << quoted(a.name, a.id) << say(" and ", " و ") << quoted(b.name, b.id) << ": "
          << percent_text(pair.share, language_)
          << say(" of their steps are the same work: consider merging them\n",
                 " گام‌هایشان یک کار است: یکی کردن آن‌ها را بررسی کنید\n")
          << "      " << isolated(report::place_text(a.place()), language_) << "\n      "
          << isolated(report::place_text(b.place()), language_) << '\n';
    }
  }

  void write_enquiries() {
    if (report_.found.enquiries.empty()) return;
    out_ << say(
        "Enquiries: who asks which registry, how, how often a year, how long an answer takes\n",
        "استعلام‌ها: کدام دستگاه از کدام سامانه، چگونه، چند بار در سال، با چه مدت انتظار\n");
    std::vector<std::vector<std::string>> rows;
    for (const Enquiries& each : report_.found.enquiries) {
      const std::string registry = each.registry.empty() ? say("(not named)", "(نام برده نشده)")
                                                         : name(each.catalog->registry_name(each.registry));
      rows.push_back({agency(each.agency, *each.catalog), registry, word(each.way).in(language_),
                      number(each.per_year), duration_text(each.wait, language_), documents(each)});
    }
    out_ << report::table(rows);
  }

  [[nodiscard]] std::string documents(const Enquiries& each) const {
    std::string text;
    for (const std::string& id : each.documents) {
      if (!text.empty()) text += report::comma(language_);
      text += name(each.catalog->document_name(id));
    }
    return text;
  }

  void sum_up() {
    std::size_t steps = 0;
    for (const DuplicateGroup& group : report_.found.groups) steps += group.members.size();
    out_ << say("Groups of steps that do the same work: ", "")
         << number(static_cast<double>(report_.found.groups.size()))
         << say(", with steps: ", " گروه گام که یک کار می‌کنند، با ")
         << number(static_cast<double>(steps)) << say("; fragments to share: ", " گام؛ ")
         << number(static_cast<double>(report_.found.fragments.size()))
         << say("; pairs of services to merge: ", " پاره‌فرایند برای اشتراک؛ ")
         << number(static_cast<double>(report_.found.pairs.size())) << say("\n", " جفت خدمت برای یکی کردن\n");
  }

  const DuplicatesReport& report_;
  Language language_;
  bool fa_;
  std::ostream& out_;
};

}  // namespace

void duplicates_text(const DuplicatesReport& report, Language language, std::ostream& out) {
  Writer(report, language, out).run();
}

}  // namespace hamvar
