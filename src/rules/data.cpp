// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "hamvar/rules/rule.hpp"

namespace hamvar {
namespace {

bool cites(const LawReference& reference) { return !reference.law.empty() || !reference.article.empty(); }

bool step_says(const Activity& step, Data data) {
  switch (data) {
    case Data::step_kinds:
      return step.step != StepKind::unspecified;
    case Data::actors:
      return step.actor != Actor{};
    case Data::channels:
      return step.channel || step.visit;
    case Data::media:
      return step.medium_in || step.medium_out;
    case Data::documents:
      return !step.evidence.empty() || !step.documents_out.empty();
    case Data::registries:
      return !step.registries.empty();
    case Data::times:
      return step.touch || step.wait || step.user_time;
    case Data::rejections:
      return step.reject_probability.has_value();
    case Data::rework:
      return step.rework_probability.has_value();
    case Data::laws:
      return step.legal != LegalBasis{} || (step.fee && cites(step.fee->law)) ||
             std::ranges::any_of(step.evidence, [](const Evidence& each) { return each.law.has_value(); });
    case Data::shares:
    case Data::deadline:
    case Data::volume:
      break;  // not a step's to say
  }
  return false;
}

bool service_says(const Service& service, Data data) {
  const Process& process = service.process;
  switch (data) {
    case Data::shares:
      return std::ranges::any_of(flows(process),
                                 [&](FlowRef flow) { return process[flow].probability.has_value(); });
    case Data::deadline:
      return service.deadline.has_value();
    case Data::volume:
      return service.yearly_volume.has_value();
    case Data::documents:
      return !service.outputs.empty();
    case Data::laws:
      return (service.deadline && cites(service.deadline->law)) ||
             std::ranges::any_of(service.fees, [](const Fee& fee) { return cites(fee.law); });
    default:
      return false;
  }
}

}  // namespace

const Text& name_of(Data data) {
  static const Text names[] = {
      {"what kinds of steps they are", "نوع گام‌ها"},
      {"who does the steps", "انجام‌دهندهٔ گام‌ها"},
      {"through which channel the applicant comes", "مسیر مراجعهٔ متقاضی"},
      {"whether things are on paper", "کاغذی یا دیجیتال بودن"},
      {"which documents are needed or made", "مدارک لازم و تولیدشده"},
      {"which registries are used", "سامانه‌های استفاده‌شده"},
      {"how long the steps take", "زمان گام‌ها"},
      {"how many cases a step turns down", "سهم پرونده‌های ردشده"},
      {"how often work is done again", "سهم دوباره‌کاری"},
      {"how often each way is taken", "سهم هر مسیر"},
      {"which law stands behind it", "مبنای قانونی"},
      {"by when it must be done", "مهلت قانونی"},
      {"how many cases there are a year", "شمار پرونده‌های سالانه"}};
  return names[static_cast<std::size_t>(data)];
}

bool says(const Service& service, Data data) {
  const Process& process = service.process;
  return service_says(service, data) || std::ranges::any_of(nodes(process), [&](NodeRef node) {
           const bool waits = data == Data::times && process[node].event.wait.has_value();
           return waits || (is_activity(node, process) && step_says(process[node].activity, data));
         });
}

}  // namespace hamvar
