// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "hamvar/model/catalog.hpp"
#include "hamvar/model/collaboration.hpp"
#include "hamvar/model/remark.hpp"
#include "hamvar/model/service.hpp"

namespace hamvar {

/// A catalogue and the services that refer to it, sorted by file name. Service ids are unique.
struct Portfolio {
  Catalog catalog;
  std::vector<Service> services;
  std::vector<Collaboration> collaborations{};  ///< of the files that draw several pools, sorted by file
  std::vector<Remark> remarks{};                ///< what readers found odd, sorted by place
};

}  // namespace hamvar
