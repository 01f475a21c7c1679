// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <cstddef>
#include <vector>

namespace hamvar::match {

/// A value for each pair of a step of one side (row) and a step of the other (column).
class Matrix {
 public:
  Matrix(std::size_t rows, std::size_t columns, double value = 0)
      : columns_(columns), values_(rows * columns, value), rows_(rows) {}
  [[nodiscard]] double operator()(std::size_t row, std::size_t column) const {
    return values_[row * columns_ + column];
  }
  [[nodiscard]] double& operator()(std::size_t row, std::size_t column) {
    return values_[row * columns_ + column];
  }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }

  /// The greatest value of each row and of each column; 0 where there is none.
  struct Best {
    std::vector<double> of_row;
    std::vector<double> of_column;
  };
  [[nodiscard]] Best best() const {
    Best best{std::vector<double>(rows_, 0), std::vector<double>(columns_, 0)};
    for (std::size_t row = 0; row < rows_; ++row)
      for (std::size_t column = 0; column < columns_; ++column) {
        best.of_row[row] = std::max(best.of_row[row], (*this)(row, column));
        best.of_column[column] = std::max(best.of_column[column], (*this)(row, column));
      }
    return best;
  }

 private:
  std::size_t columns_;
  std::vector<double> values_;
  std::size_t rows_;
};

}  // namespace hamvar::match
