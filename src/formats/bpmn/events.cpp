// SPDX-License-Identifier: Apache-2.0
#include "formats/bpmn/extension_tree.hpp"
#include "formats/bpmn/graph.hpp"
#include "formats/bpmn/words.hpp"
#include "formats/duration.hpp"

namespace hamvar::formats {
namespace {

/// The attribute by which a definition names what it is about.
const char* reference_of(Tag definition) {
  switch (definition) {
    case Tag::messageEventDefinition:
      return "messageRef";
    case Tag::signalEventDefinition:
      return "signalRef";
    case Tag::errorEventDefinition:
      return "errorRef";
    case Tag::escalationEventDefinition:
      return "escalationRef";
    case Tag::compensateEventDefinition:
      return "activityRef";
    default:
      return nullptr;
  }
}

/// The name of a message, signal, error or escalation, else its code or id.
std::string name_of_root(const Element& element) {
  for (const char* name : {"name", "errorCode", "escalationCode", "id"})
    if (const std::string_view said = attribute(element.xml, name); !said.empty()) return std::string(said);
  return {};
}

class EventReader {
 public:
  EventReader(const Elements& elements, ElementRef event, Remarks& remarks)
      : elements_(elements), event_(event), remarks_(remarks) {}

  Event run() {
    const Element& element = elements_[event_];
    made_.throws = element.tag == Tag::intermediateThrowEvent;
    made_.all = is_true(element.xml, "parallelMultiple") || own_attribute(element.xml, "all").as_bool();
    const char* interrupting = element.tag == Tag::boundaryEvent ? "cancelActivity" : "isInterrupting";
    made_.interrupting = is_true(element.xml, interrupting, true);
    elements_.for_each_child(event_, [&](ElementRef child) {
      if (is_event_definition(elements_[child].tag)) add(child);
      if (elements_[child].tag == Tag::eventDefinitionRef) add_named(child);
    });
    const bool odd =
        made_.definitions.size() == 2 && made_.has(EventKind::cancel) && made_.has(EventKind::terminate);
    if (odd && !own_attribute(element.xml, "literal")) forget_kinds();
    return std::move(made_);
  }

 private:
  void add(ElementRef ref) {
    const Element& definition = elements_[ref];
    made_.definitions.push_back({event_kind_of(definition.tag), name_in(definition)});
    if (definition.tag == Tag::timerEventDefinition) read_wait(definition);
  }

  void add_named(ElementRef ref) {
    const std::string_view named = text_in(elements_[ref].xml);
    const auto found = elements_.find(named);
    if (found && is_event_definition(elements_[*found].tag)) return add(*found);
    const Element& event = elements_[event_];
    remarks_.add(RemarkKind::missing_reference, elements_[ref].xml, event.id,
                 found ? words::wrong_kind(event.tag, event.id, "eventDefinitionRef", elements_[*found].tag)
                       : words::dangling(event.tag, event.id, "eventDefinitionRef", named));
  }

  std::string name_in(const Element& definition) {
    if (definition.tag == Tag::linkEventDefinition) return std::string(attribute(definition.xml, "name"));
    if (definition.tag == Tag::conditionalEventDefinition)
      return std::string(text_in(child_named(definition.xml, "condition")));
    if (definition.tag == Tag::timerEventDefinition) {
      for (const char* each : {"timeDuration", "timeDate", "timeCycle"})
        if (const auto child = child_named(definition.xml, each)) return std::string(text_in(child));
      return {};
    }
    return name_referred_to(definition);
  }

  std::string name_referred_to(const Element& definition) {
    const char* reference = reference_of(definition.tag);
    const std::string_view named = reference ? attribute(definition.xml, reference) : std::string_view();
    if (named.empty()) return own_attribute(definition.xml, "name").value();
    const auto found = elements_.find(named);
    if (found && definition.tag == Tag::compensateEventDefinition) return std::string(elements_[*found].id);
    if (found) return name_of_root(elements_[*found]);
    remarks_.add(RemarkKind::missing_reference, definition.xml, elements_[event_].id,
                 words::dangling(definition.tag, definition.id, reference, named));
    return std::string(named);
  }

  /// A duration that is no expression of an engine.
  void read_wait(const Element& definition) {
    const auto child = child_named(definition.xml, "timeDuration");
    if (!child) return;
    const auto duration = parse_duration(text_in(child));
    if (const auto* time = std::get_if<Duration>(&duration)) made_.wait = Estimate::exactly(*time);
  }

  /// Signavio writes an event of several, unnamed kinds as cancel and terminate together, which makes no
  /// sense on one event.
  void forget_kinds() { made_.definitions.assign(made_.definitions.size(), EventDefinition()); }

  const Elements& elements_;
  ElementRef event_;
  Remarks& remarks_;
  Event made_;
};

}  // namespace

Event read_event_element(const Elements& elements, ElementRef event, Remarks& remarks) {
  return EventReader(elements, event, remarks).run();
}

}  // namespace hamvar::formats
