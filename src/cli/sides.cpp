// SPDX-License-Identifier: Apache-2.0
#include "cli/sides.hpp"

#include "hamvar/model/errors.hpp"

namespace hamvar::cli {
namespace {

std::string listed_ids(const Portfolio& portfolio) {
  std::string ids;
  for (const Service& service : portfolio.services) ids += (ids.empty() ? "" : ", ") + service.id;
  return ids;
}

}  // namespace

Side side_of(const Portfolio& portfolio, const Given& given, const char* option) {
  if (portfolio.services.empty())
    throw UsageError("'" + given.file.string() + "' has no process that could be compared");
  Side side{{}, &portfolio.catalog};
  for (const Service& service : portfolio.services)
    if (given.service.empty() || service.id == given.service) side.services.push_back(&service);
  if (side.services.empty())
    throw UsageError("'" + given.file.string() + "' has no service '" + given.service + "'; it has " +
                     listed_ids(portfolio) + "; name one of them with " + option);
  return side;
}

}  // namespace hamvar::cli
