// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_GATES_GUNZIP_H_
#define TERNION_GATES_GUNZIP_H_

#include <string>
#include <string_view>

namespace ternion::gates {

bool IsGzip(std::string_view bytes);

/// The content of a gzip file. Throws Error naming `source` when it is damaged, cut short or over
/// 1 GiB long.
std::string Gunzip(std::string_view bytes, const std::string& source);

}  // namespace ternion::gates

#endif  // TERNION_GATES_GUNZIP_H_
