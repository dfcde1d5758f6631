// SPDX-License-Identifier: Apache-2.0
//
// Made expected.json with Hugging Face's own tokenizers (npm package tokenizers 0.23.2), which is
// not needed to run the tests:
//
//   npm install tokenizers@0.23.2 && node make.js ../../../model/zoo/shakespeare-3m/tokenizer.json texts.json
//
// Vocabulary and merges are the shipped model's; pre-tokenizers are those of public checkpoints.

const fs = require("fs");
const { Tokenizer } = require("tokenizers");

const LLAMA3 =
  "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";
const byteLevel = (use_regex) => ({ type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex });
const split = (pattern, behavior) => ({ type: "Split", pattern, behavior, invert: false });
const sequence = (...pretokenizers) => ({ type: "Sequence", pretokenizers });
const added = (id, content, normalized, special) => ({
  id, content, normalized, special, single_word: false, lstrip: false, rstrip: false,
});

const kinds = {
  gpt2: { pre_tokenizer: byteLevel(true) },
  llama3: { pre_tokenizer: sequence(split({ Regex: LLAMA3 }, "Isolated"), byteLevel(false)), ignore_merges: true },
  falcon: {
    pre_tokenizer: sequence(
      { type: "Punctuation", behavior: "Contiguous" },
      byteLevel(true),
      { type: "Digits", individual_digits: false },
      split({ Regex: "[0-9][0-9][0-9]" }, "Isolated")
    ),
  },
  digits: {
    pre_tokenizer: sequence(
      { type: "Digits", individual_digits: true },
      { type: "Punctuation", behavior: "Isolated" },
      split({ String: "th" }, "Contiguous"),
      byteLevel(false)
    ),
  },
  added: {
    pre_tokenizer: byteLevel(true),
    added_tokens: [
      added(1024, "<|eot_id|>", false, true),
      added(1025, "KINGS", true, false),
      added(1026, "NGS I", false, false),
      added(1027, "KINGS ", true, false),
    ],
  },
};

const [, , base, textsPath] = process.argv;
const texts = JSON.parse(fs.readFileSync(textsPath));

(async () => {
  const result = [];
  for (const [name, changes] of Object.entries(kinds)) {
    const document = JSON.parse(fs.readFileSync(base));
    document.pre_tokenizer = changes.pre_tokenizer;
    document.model.ignore_merges = changes.ignore_merges || false;
    document.added_tokens = changes.added_tokens || [];
    const tokenizer = Tokenizer.fromString(JSON.stringify(document));
    const ids = [];
    for (const text of texts) ids.push((await tokenizer.encode(text)).getIds());
    result.push({ name, changes, ids });
  }
  const lines = result.map((kind) => JSON.stringify(kind));
  fs.writeFileSync("expected.json", "[\n" + lines.join(",\n") + "\n]\n");
})();
