// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Random services with everything that the format can say.
#include <array>
#include <cmath>
#include <random>

#include "hamvar/model/service.hpp"

namespace hamvar::test {

/// `printable`: without the control characters that no XML can hold.
enum class Letters { any, printable };

/// Draws services that the format can say, against test::small_catalog().
class RandomService {
 public:
  explicit RandomService(unsigned seed, Letters letters = Letters::any) : random_(seed), letters_(letters) {}

  Service draw() {
    Service s;
    s.id = "s";
    s.name = text();
    s.owner = agency();
    if (chance()) s.version = "1404-1";
    if (chance()) s.description = text();
    s.kind = pick<ServiceKind>();
    if (chance()) s.level = pick<ServiceLevel>();
    if (chance()) s.life_events = {LifeEvent::tax, LifeEvent::death};
    if (chance()) s.trigger = pick<Trigger>();
    if (chance()) s.addressees = {pick<Addressee>()};
    if (chance()) s.yearly_volume = number(1e6);
    if (chance()) s.times_per_year = number(12);
    if (chance()) s.deadline = Deadline{duration(), law(), pick<SilenceRule>()};
    if (chance()) s.outputs = {document()};
    if (chance()) s.fees = {fee(), fee()};
    s.process = process();
    s.notation = pick<Notation>();
    if (s.notation == Notation::bpmn) make_irregular(s.process);
    return s;
  }

 private:
  bool chance() { return random_() % 2 == 0; }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_()) % n; }
  double number(double most) { return std::uniform_real_distribution<double>(0, most)(random_); }
  template <class Enum>
  Enum pick() {
    return static_cast<Enum>(below(boost::mp11::mp_size<boost::describe::describe_enumerators<Enum>>::value));
  }
  std::string agency() { return std::array{"a", "b", "c"}[below(3)]; }
  std::string document() { return std::array{"d1", "d2", "d3"}[below(3)]; }
  std::string registry() { return std::array{"r1", "r2", "r3"}[below(3)]; }
  LawReference law() {
    if (chance()) return {};
    return {"l1", chance() ? "12 note \"2\"" : ""};
  }
  std::string word(bool persian) {
    static const std::array latin{"Permit",   "a \"b\" \\ c", "tab\there", "line\nbreak",
                                  "\x01\x7F", "12",           "é😀"};
    static const std::array farsi{"پروانه", "می‌شود", "ثبت API", "۱۲ ماده"};
    const std::string drawn = persian ? farsi[below(farsi.size())] : latin[below(latin.size())];
    return letters_ == Letters::printable && drawn.front() == '\x01' ? "plain" : drawn;
  }
  Text text() {
    switch (below(4)) {
      case 0:
        return {word(false), ""};
      case 1:
        return {"", word(true)};
      case 2:
        return {word(true), ""};  // Persian letters, said to be English
      default:
        return {word(false), word(true)};
    }
  }
  Duration duration() {
    switch (below(4)) {
      case 0:
        return Duration(number(1e7));
      case 1:
        return minutes(static_cast<double>(below(10'000)));
      case 2:
        return Duration(std::exp(number(60)));
      default:
        return days(static_cast<double>(below(400)));
    }
  }
  Estimate estimate() {
    if (chance()) return Estimate::exactly(duration());
    std::array<Duration, 3> d{duration(), duration(), duration()};
    std::ranges::sort(d);
    return {d[0], d[1], d[2]};
  }
  Fee fee() { return {chance() ? number(1e9) : 250'000, chance() ? text() : Text(), law()}; }

  Actor actor() {
    if (chance()) return {};
    if (chance()) return {true, {}, {}, {}};
    return {false, chance() ? agency() : "", chance() ? text() : Text(), chance() ? text() : Text()};
  }
  Evidence evidence() {
    Evidence e{document(), pick<EvidenceForm>(), pick<EvidenceSource>(), {}, {}};
    if (const LawReference l = law(); !l.law.empty()) e.law = l;
    return e;
  }
  RegistryAccess access() {
    RegistryAccess r{registry(), pick<RegistryOperation>(), pick<AccessMode>(), {}, {}};
    if (chance()) r.documents = {document()};
    return r;
  }
  LegalBasis legal() {
    LegalBasis l{pick<LegalStatus>(), law(), {}};
    if (l.status == LegalStatus::statutory) l.law.law = "l1";
    if (chance()) l.after = {"apply"};
    return l;
  }

  void fill(Activity& a) {
    a.step = pick<StepKind>();
    a.task = pick<TaskKind>();
    if (a.task == TaskKind::call && chance()) a.calls = "Process_2";
    a.actor = actor();
    if (chance()) a.channel = pick<Channel>();
    if (chance()) a.visit = chance();
    if (chance()) a.medium_in = pick<Medium>();
    if (chance()) a.medium_out = pick<Medium>();
    for (std::size_t n = below(3); n > 0; --n) a.evidence.push_back(evidence());
    if (chance()) a.documents_out = {"d1", "d3"};
    for (std::size_t n = below(3); n > 0; --n) a.registries.push_back(access());
    if (chance()) a.fee = fee();
    if (chance()) a.touch = estimate();
    if (chance()) a.wait = estimate();
    if (chance()) a.user_time = estimate();
    if (chance()) a.reject_probability = number(1);
    if (chance()) a.rework_probability = number(1);
    if (chance()) a.legal = legal();
    if (chance()) a.discretion = pick<Discretion>();
    if (chance()) a.automation = pick<Automation>();
  }

  EventDefinition definition() {
    const auto kind = static_cast<EventKind>(1 + below(10));  // any but none
    return {kind, chance() ? word(chance()) : ""};
  }

  void fill(Event& event, NodeKind kind) {
    for (std::size_t n = below(4); n > 0; --n) event.definitions.push_back(definition());
    event.all = chance();
    if (chance()) event.wait = estimate();
    if (kind == NodeKind::event) event.throws = chance();
    if (kind == NodeKind::start || kind == NodeKind::boundary) event.interrupting = chance();
  }

  NodeRef add(Process& p, std::string id, NodeKind kind, std::string parent = {}) {
    Node n;
    n.id = std::move(id);
    n.kind = kind;
    n.parent = std::move(parent);
    const bool work = kind == NodeKind::activity || kind == NodeKind::sub_process;
    if (kind == NodeKind::activity) fill(n.activity);
    if (kind == NodeKind::activity || chance()) n.label = text();
    if (is_event(kind)) fill(n.event, kind);
    if (work) n.repetition = pick<Repetition>();
    if (kind == NodeKind::activity || kind == NodeKind::event_based) n.instantiates = chance();
    if (kind == NodeKind::complex) n.deferred = chance();
    return add_vertex(std::move(n), p);
  }

  static Flow flow(std::optional<double> probability, Text condition = {}, bool is_default = false) {
    Flow made;
    made.probability = probability;
    made.condition = std::move(condition);
    made.is_default = is_default;
    return made;
  }

  void join(Process& p, NodeRef a, NodeRef b, Flow f = {}) {
    if (chance()) f.id = "Flow_1";
    if (chance()) f.expression = word(false);
    add_edge(a, b, std::move(f), p);
  }

  /// A fixed shape with everything in it, and random things at its nodes.
  Process process() {
    Process p;
    using enum NodeKind;
    const NodeRef begin = add(p, "start", start), apply = add(p, "apply", activity),
                  split = add(p, "x", chance() ? exclusive : complex), sub = add(p, "sub", sub_process),
                  in = add(p, "in", start, "sub"), late = add(p, "late", activity, "sub"),
                  out = add(p, "out", end, "sub"), told = add(p, "told", event), done = add(p, "done", end),
                  refused = add(p, "refused", end);
    p[told].event.definitions = {{EventKind::message, chance() ? "Told" : ""}};  // no link, which ends a way
    p[sub].sub_process = chance() ? SubProcessKind::transaction : SubProcessKind::ad_hoc;
    const double share = number(1);
    join(p, begin, apply);
    join(p, apply, split);
    join(p, split, sub, flow(share, text()));
    join(p, split, refused, flow(1 - share, {}, chance()));
    join(p, in, late);
    join(p, late, out);
    join(p, sub, told);
    join(p, told, done);
    add_what_stands_apart(p);
    // legal.after must not name the step itself
    p[apply].activity.legal.after.clear();
    return p;
  }

  void add_what_stands_apart(Process& p) {
    using enum NodeKind;
    const NodeRef timer = add(p, "کرانه", boundary), stopped = add(p, "stopped", end),
                  undone = add(p, "undone", boundary, "sub"), undo = add(p, "می\u200Cبرد", activity),
                  watch = add(p, "watch", sub_process), heard = add(p, "heard", start, "watch"),
                  over = add(p, "over", end, "watch"), leaves = add(p, "leaves", event),
                  arrives = add(p, "arrives", event), choice = add(p, "choice", event_based);
    p[timer].event.attached_to = chance() ? "apply" : "sub";
    p[undone].event.attached_to = "late";
    p[undone].event.definitions.push_back({EventKind::compensation, {}});
    p[undo].for_compensation = true;
    p[watch].sub_process = SubProcessKind::event;
    p[heard].event.definitions.push_back(definition());
    p[leaves].event.definitions = p[arrives].event.definitions = {{EventKind::link, "A"}};
    p[leaves].event.throws = true;
    p[arrives].event.throws = false;
    join(p, timer, stopped);
    join(p, heard, over);
    join(p, arrives, choice);
    join(p, choice, leaves);
  }

  /// What BPMN allows and hamvar's own notation does not.
  void make_irregular(Process& p) {
    using enum NodeKind;
    const NodeRef again = add(p, "again", start), alone = add(p, "alone", activity),
                  inner = add(p, "inner", activity, "sub");
    p[alone].label = {};
    p[inner].for_compensation = chance();
    join(p, again, inner);
    join(p, inner, inner, flow({}, {}, true));
    join(p, inner, *find_node(p, "apply"), flow(number(1)));
    join(p, inner, *find_node(p, "apply"));
  }

  std::mt19937 random_;
  Letters letters_;
};

}  // namespace hamvar::test
