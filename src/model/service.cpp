// SPDX-License-Identifier: Apache-2.0
#include "hamvar/model/service.hpp"

namespace hamvar {

bool Service::same_unit(const Activity& a, const Activity& b) const {
  return a.actor.applicant == b.actor.applicant && agency_of(a) == agency_of(b) &&
         a.actor.unit == b.actor.unit;
}

bool Service::same_actor(const Activity& a, const Activity& b) const {
  return same_unit(a, b) && a.actor.role == b.actor.role;
}

}  // namespace hamvar
