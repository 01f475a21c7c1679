// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How a person calls the values of a definition that only reports of changes speak of; those that others
/// speak of too have name_of() in the model.
#include "hamvar/model/vocabulary.hpp"

namespace hamvar::report {

[[nodiscard]] const Text& spoken(TaskKind);
[[nodiscard]] const Text& spoken(SubProcessKind);
[[nodiscard]] const Text& spoken(EventKind);
[[nodiscard]] const Text& spoken(Repetition);
[[nodiscard]] const Text& spoken(Medium);
[[nodiscard]] const Text& spoken(EvidenceForm);
[[nodiscard]] const Text& spoken(EvidenceSource);
[[nodiscard]] const Text& spoken(RegistryOperation);
[[nodiscard]] const Text& spoken(Discretion);
[[nodiscard]] const Text& spoken(Automation);

}  // namespace hamvar::report
