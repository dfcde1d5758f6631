// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_GATES_UNATENESS_H_
#define TERNION_GATES_UNATENESS_H_

#include <string_view>

#include "ternion/gates/boolean_function.h"
#include "ternion/gates/cell_library.h"

namespace ternion::gates {

/// How the function follows one of its inputs; kNonUnate also when it does not depend on it.
Sense SenseOf(const BooleanFunction& function, std::string_view input);

}  // namespace ternion::gates

#endif  // TERNION_GATES_UNATENESS_H_
