// SPDX-License-Identifier: Apache-2.0
//
// The one exception type that crosses a library boundary.

#ifndef TERNION_UTIL_ERROR_H_
#define TERNION_UTIL_ERROR_H_

#include <stdexcept>
#include <string>
#include <string_view>

namespace ternion {

/// Something the user can cause: a bad file, a bad field, a target that does not fit.
///
/// what() is "<source>: <field>: <reason>", or "<source>: <reason>" when `field` is empty.
/// `source` names a file or an option, `field` the place in it.
class Error : public std::runtime_error {
 public:
  Error(std::string_view source, std::string_view field, std::string_view reason)
      : std::runtime_error(Join(source, field, reason)) {}

 private:
  static std::string Join(std::string_view source, std::string_view field,
                          std::string_view reason) {
    std::string text(source);
    if (!field.empty()) text.append(": ").append(field);
    return text.append(": ").append(reason);
  }
};

}  // namespace ternion

#endif  // TERNION_UTIL_ERROR_H_
