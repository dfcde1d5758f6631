// SPDX-License-Identifier: Apache-2.0

#ifndef TERNION_MODEL_SRC_TOKENIZER_PARSER_H_
#define TERNION_MODEL_SRC_TOKENIZER_PARSER_H_

#include "tokenizer_state.h"

namespace ternion::model {

/// Fills `state` from tokenizer.json; throws Error as Tokenizer::Parse.
void ParseTokenizer(std::string_view json, const std::string& source, Tokenizer::State& state);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_TOKENIZER_PARSER_H_
