// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The closed lists of the specification. An enumerator is spelled as in a definition file.
#include <boost/describe/enum.hpp>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <optional>
#include <string_view>

#include "hamvar/model/text.hpp"

namespace hamvar {

BOOST_DEFINE_ENUM_CLASS(NodeKind, start, end, activity, exclusive, parallel, inclusive, event_based,
                        sub_process, event, complex, boundary)

/// What an event waits for or raises (OMG BPMN 2.0.2, table 10.93).
BOOST_DEFINE_ENUM_CLASS(EventKind, none, timer, message, signal, condition, error, escalation, cancel,
                        compensation, link, terminate)

/// Who or what carries out an activity, as BPMN tells tasks apart; `plain` = it does not say. `call` =
/// another process or a global task.
BOOST_DEFINE_ENUM_CLASS(TaskKind, plain, user, service, send, receive, manual, rule, script, call)

BOOST_DEFINE_ENUM_CLASS(SubProcessKind, embedded, event, transaction, ad_hoc)

/// How often an activity or sub-process is done: BPMN's loop and multi-instance markers.
BOOST_DEFINE_ENUM_CLASS(Repetition, once, loop, each_in_parallel, each_in_turn)

/// What a step does; united from FIM's reference activities, PICTURE's building blocks and eRegulations.
/// `unspecified` = the definition does not say, as a task of BPMN without hamvar's attributes.
BOOST_DEFINE_ENUM_CLASS(StepKind, receive, identify, enquire, enter_data, formal_check, substantive_check,
                        inspect, consult, committee, decide, approve, produce_document, pay, notify, deliver,
                        forward, print, scan, certify, archive, wait, monitor, appeal, unspecified)

BOOST_DEFINE_ENUM_CLASS(Channel, internal, online, mobile, in_person, post, phone, service_office)
BOOST_DEFINE_ENUM_CLASS(Medium, digital, paper, oral)
BOOST_DEFINE_ENUM_CLASS(EvidenceForm, original, copy, certified)

/// Who brings an evidence: the user, a government registry, or an earlier step of the same service.
BOOST_DEFINE_ENUM_CLASS(EvidenceSource, user, government, service)

BOOST_DEFINE_ENUM_CLASS(RegistryOperation, read, write)
BOOST_DEFINE_ENUM_CLASS(AccessMode, online, batch, letter)

/// How firmly the law asks for a step. `unknown` = the definition does not say; treated as `regulation` when
/// in doubt.
BOOST_DEFINE_ENUM_CLASS(LegalStatus, unknown, statutory, regulation, practice, none)
BOOST_DEFINE_ENUM_CLASS(Discretion, bound, assessment, discretion)
BOOST_DEFINE_ENUM_CLASS(Automation, manual, assisted, automatic)

BOOST_DEFINE_ENUM_CLASS(ServiceKind, G2C, G2B, G2G)
BOOST_DEFINE_ENUM_CLASS(ServiceLevel, national, regional, provincial, city, rural)
BOOST_DEFINE_ENUM_CLASS(LifeEvent, birth, education, health, tax, business, social_security, property,
                        utilities, insurance, marriage, retirement, documents, mobility, death, other)
BOOST_DEFINE_ENUM_CLASS(Trigger, request, time, event, agency)
BOOST_DEFINE_ENUM_CLASS(Addressee, citizen, business, agency)

/// What an agency's silence means once the legal deadline has passed.
BOOST_DEFINE_ENUM_CLASS(SilenceRule, none, consent, refusal)

/// The spelling of a value in a definition file.
template <class Enum>
[[nodiscard]] std::string_view spelling(Enum value) {
  return boost::describe::enum_to_string(value, "?");
}

/// The value that `spelled` stands for, or nothing.
template <class Enum>
[[nodiscard]] std::optional<Enum> value_of(std::string_view spelled) {
  std::optional<Enum> value;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto each) {
    if (spelled == each.name) value = each.value;
  });
  return value;
}

/// How a person calls a value, in both languages: "enquiry" / «استعلام».
[[nodiscard]] const Text& name_of(NodeKind);
[[nodiscard]] const Text& name_of(StepKind);
[[nodiscard]] const Text& name_of(Channel);
[[nodiscard]] const Text& name_of(AccessMode);
[[nodiscard]] const Text& name_of(LegalStatus);
[[nodiscard]] const Text& name_of(LifeEvent);

}  // namespace hamvar
