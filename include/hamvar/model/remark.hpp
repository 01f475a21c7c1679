// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <boost/describe/enum.hpp>

#include "hamvar/model/source.hpp"
#include "hamvar/model/text.hpp"

namespace hamvar {

/// missing_reference: something names what is not there, or does not name what it must;
/// irregular_file: against the format, and yet its meaning is clear;
/// nothing_to_analyse: a process without a step, a file without a process;
/// blanks_around_labels: white space that reading takes away.
BOOST_DEFINE_ENUM_CLASS(RemarkKind, missing_reference, irregular_file, nothing_to_analyse,
                        blanks_around_labels)

/// What a reader found odd in a file that it could read. A rule makes a finding of it.
struct Remark {
  RemarkKind kind = RemarkKind::irregular_file;
  Place place;
  Text message;
  friend bool operator==(const Remark&, const Remark&) = default;
};

}  // namespace hamvar
