// SPDX-License-Identifier: Apache-2.0
//
// tokenizer.json: the steps before and after the model.

#ifndef TERNION_MODEL_SRC_TOKENIZER_JSON_STEPS_H_
#define TERNION_MODEL_SRC_TOKENIZER_JSON_STEPS_H_

#include "pre_tokenizer.h"
#include "strict_json.h"
#include "tokenizer_state.h"

namespace ternion::model {

/// The field pre_tokenizer of a document: a Sequence of Split, Digits, Punctuation and one
/// ByteLevel, or one of them alone. Throws Error for anything else, and without ByteLevel.
PreTokenizer ReadPreTokenizer(const JsonFields& document);

/// The field post_processor, if there is one: the special tokens around a text. The tokens of
/// `state` must be complete.
void ReadPostProcessor(const JsonFields& document, Tokenizer::State& state);

/// Throws Error naming the step's "type".
[[noreturn]] void RefuseType(const JsonFields& step);
/// Throws Error when the field is true.
void RefuseTrue(const JsonFields& fields, const char* name);

}  // namespace ternion::model

#endif  // TERNION_MODEL_SRC_TOKENIZER_JSON_STEPS_H_
