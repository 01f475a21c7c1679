// SPDX-License-Identifier: Apache-2.0
#include "generate.hpp"

#include <random>

namespace hamvar::bench {
namespace {

constexpr std::size_t agency_count = 60;
constexpr std::size_t document_count = 200;
constexpr std::size_t registry_count = 50;

std::string numbered(const char* name, std::size_t number) { return name + std::to_string(number); }

struct Work {
  StepKind step;
  const char* en;
  const char* fa;
};

constexpr Work kinds_of_work[] = {{StepKind::receive, "Receive application", "دریافت درخواست"},
                                  {StepKind::identify, "Verify applicant", "احراز هویت متقاضی"},
                                  {StepKind::enquire, "Enquire about record", "استعلام سابقه"},
                                  {StepKind::enter_data, "Enter data of form", "ورود اطلاعات فرم"},
                                  {StepKind::formal_check, "Check papers", "بررسی مدارک"},
                                  {StepKind::substantive_check, "Examine file", "بررسی پرونده"},
                                  {StepKind::inspect, "Inspect place", "بازدید از محل"},
                                  {StepKind::approve, "Sign file", "امضای پرونده"},
                                  {StepKind::produce_document, "Draw up permit", "تنظیم مجوز"},
                                  {StepKind::forward, "Forward file", "ارجاع پرونده"},
                                  {StepKind::pay, "Pay fee", "پرداخت تعرفه"},
                                  {StepKind::notify, "Notify applicant", "اطلاع به متقاضی"}};

/// Builds one service step by step, each part behind the one before.
class Writer {
 public:
  Writer(const Catalog& catalog, Service& service, std::uint64_t seed)
      : catalog_(catalog), service_(service), random_(seed) {
    last_ = add(NodeKind::start);
  }

  void write(std::size_t steps) {
    while (steps > 0) {
      const std::size_t part = std::min<std::size_t>(steps, 1 + pick(4));
      switch (steps > 4 ? pick(5) : 0) {
        case 1:
          split(NodeKind::parallel, part);
          break;
        case 2:
          split(NodeKind::exclusive, part);
          break;
        case 3:
          knock_out();
          break;
        default:
          chain(part);
      }
      steps -= part;
    }
    connect(last_, add(NodeKind::end));
  }

 private:
  std::size_t pick(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }

  NodeRef add(NodeKind kind) {
    Node made;
    made.kind = kind;
    made.id = numbered("n", num_vertices(service_.process) + 1);
    if (kind == NodeKind::end) made.label = {"Done", "پایان"};
    if (kind == NodeKind::activity) describe(made);
    return add_vertex(made, service_.process);
  }

  void describe(Node& node) {
    const Work& work = kinds_of_work[pick(std::size(kinds_of_work))];
    const std::string about = std::to_string(1 + pick(40));
    node.label = {std::string(work.en) + " " + about, std::string(work.fa) + " " + about};
    Activity& activity = node.activity;
    activity.step = work.step;
    activity.actor.agency = catalog_.agencies[pick(agency_count)].id;
    activity.actor.unit = {"Unit " + std::to_string(pick(4)), ""};
    activity.actor.role = {"Expert", "کارشناس"};
    activity.channel = pick(4) == 0 ? Channel::in_person : Channel::internal;
    activity.medium_in = pick(2) == 0 ? Medium::paper : Medium::digital;
    activity.medium_out = pick(2) == 0 ? Medium::paper : Medium::digital;
    activity.touch = Estimate{minutes(5), minutes(15), minutes(40)};
    activity.wait = Estimate{hours(2), days(1), days(4)};
    if (work.step == StepKind::enquire) {
      const Registry& registry = catalog_.registries[pick(registry_count)];
      activity.registries.push_back({registry.id, RegistryOperation::read, AccessMode::letter, {}, {}});
    } else if (pick(2) == 0) {
      activity.evidence.push_back({catalog_.documents[pick(document_count)].id,
                                   pick(3) == 0 ? EvidenceForm::certified : EvidenceForm::copy,
                                   EvidenceSource::user,
                                   {},
                                   {}});
    }
    activity.legal.status = pick(3) == 0 ? LegalStatus::regulation : LegalStatus::practice;
    activity.automation = Automation::manual;
  }

  void connect(NodeRef from, NodeRef to, std::optional<double> probability = {}) {
    Flow made;
    made.probability = probability;
    add_edge(from, to, made, service_.process);
  }

  void chain(std::size_t steps) {
    for (; steps > 0; --steps) {
      const NodeRef next = add(NodeKind::activity);
      connect(last_, next);
      last_ = next;
    }
  }

  void split(NodeKind kind, std::size_t branches) {
    if (branches < 2) return chain(branches);
    const NodeRef opened = add(kind);
    connect(last_, opened);
    const NodeRef closed = add(kind);
    for (std::size_t i = 0; i < branches; ++i) {
      const NodeRef step = add(NodeKind::activity);
      connect(
          opened, step,
          kind == NodeKind::exclusive ? std::optional(1.0 / static_cast<double>(branches)) : std::nullopt);
      connect(step, closed);
    }
    last_ = closed;
  }

  /// A check, and the way out for those that do not pass.
  void knock_out() {
    chain(1);
    const NodeRef passed = add(NodeKind::exclusive);
    connect(last_, passed);
    connect(passed, add(NodeKind::end), 0.1);
    const NodeRef next = add(NodeKind::activity);
    connect(passed, next, 0.9);
    last_ = next;
  }

  const Catalog& catalog_;
  Service& service_;
  std::mt19937_64 random_;
  NodeRef last_ = 0;
};

}  // namespace

Catalog generate_catalog() {
  Catalog made;
  for (std::size_t i = 0; i < agency_count; ++i)
    made.agencies.push_back(
        {numbered("agency-", i), {numbered("Agency ", i), numbered("دستگاه ", i)}, "", {}, {}, {}});
  for (std::size_t i = 0; i < registry_count; ++i) {
    Registry registry;
    registry.id = numbered("registry-", i);
    registry.name = {numbered("Registry ", i), numbered("سامانه ", i)};
    registry.owner = made.agencies[i % agency_count].id;
    registry.access = i % 3 == 0 ? AccessMode::letter : AccessMode::online;
    made.registries.push_back(registry);
  }
  for (std::size_t i = 0; i < document_count; ++i)
    made.documents.push_back({numbered("document-", i),
                              {numbered("Document ", i), numbered("مدرک ", i)},
                              made.agencies[i % agency_count].id,
                              i % 2 == 0 ? made.registries[i % registry_count].id : "",
                              {},
                              {}});
  made.laws.push_back({"law", {"Law", "قانون"}, "1", "1386", {}});
  made.index();
  return made;
}

Service generate_service(const Catalog& catalog, std::size_t number, std::size_t steps, std::uint64_t seed) {
  Service made;
  made.id = numbered("service-", number);
  made.name = {numbered("Service ", number), numbered("خدمت ", number)};
  made.owner = catalog.agencies[number % agency_count].id;
  made.life_events = {static_cast<LifeEvent>(number % 15)};
  made.yearly_volume = 1000;
  made.deadline = Deadline{days(30), {"law", "5"}, SilenceRule::none};
  Writer(catalog, made, seed + number).write(steps);
  return made;
}

}  // namespace hamvar::bench
