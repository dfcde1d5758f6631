# SPDX-License-Identifier: Apache-2.0
"""Byte-level byte-pair encoding: training, encoding, and the tokenizer.json of Hugging Face."""

import collections
import re

# Words carry the space before them, as in GPT-2. Whitespace is spelled out so that every regex
# engine (Python's here, PCRE2 in ternion, Oniguruma in Hugging Face's tokenizers) splits alike.
WORD_PATTERN = (
    r" ?[A-Za-z']+| ?[0-9]+| ?[^A-Za-z0-9 \t-\r]+|[ \t-\r]+(?![^ \t-\r])|[ \t-\r]+"
)
BYTE_VALUES = 256


class Tokenizer:
    """Token i < 256 is the byte i; token 256 + m is the concatenation of merge m's two tokens."""

    def __init__(self, merges):
        self.merges = list(merges)
        self.vocabulary = [bytes([value]) for value in range(BYTE_VALUES)]
        self.vocabulary += [left + right for left, right in self.merges]
        self._ids = {token: index for index, token in enumerate(self.vocabulary)}
        self._ranks = {pair: rank for rank, pair in enumerate(self.merges)}
        self._cache = {}

    def encode(self, text):
        """Token ids of a str."""
        result = []
        for word in re.findall(WORD_PATTERN, text):
            if word not in self._cache:
                self._cache[word] = self._encode_word(word.encode("utf-8"))
            result += self._cache[word]
        return result

    def _encode_word(self, word):
        parts = [bytes([value]) for value in word]
        while len(parts) > 1:
            pairs = list(zip(parts, parts[1:]))
            best = min(pairs, key=lambda pair: self._ranks.get(pair, len(self._ranks)))
            if best not in self._ranks:
                break
            parts = _merge(parts, best)
        return [self._ids[part] for part in parts]

    def to_json(self):
        """The content of tokenizer.json."""
        names = _byte_names()

        def spell(token):
            return "".join(names[value] for value in token)

        split = {
            "type": "Split",
            "pattern": {"Regex": WORD_PATTERN},
            "behavior": "Isolated",
            "invert": False,
        }
        to_bytes = {
            "type": "ByteLevel",
            "add_prefix_space": False,
            "trim_offsets": True,
            "use_regex": False,
        }
        return {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": [],
            "normalizer": None,
            "pre_tokenizer": {"type": "Sequence", "pretokenizers": [split, to_bytes]},
            "post_processor": None,
            "decoder": {
                "type": "ByteLevel",
                "add_prefix_space": True,
                "trim_offsets": True,
                "use_regex": True,
            },
            "model": {
                "type": "BPE",
                "dropout": None,
                "unk_token": None,
                "continuing_subword_prefix": None,
                "end_of_word_suffix": None,
                "fuse_unk": False,
                "byte_fallback": False,
                "ignore_merges": False,
                "vocab": {spell(token): index for index, token in enumerate(self.vocabulary)},
                "merges": [f"{spell(left)} {spell(right)}" for left, right in self.merges],
            },
        }


def train(text, vocabulary_size):
    """Learns merges until the vocabulary is full or no pair of tokens occurs twice.

    Always merges the most frequent adjacent pair within a word; the greater pair wins a tie.
    """
    counts = collections.Counter(re.findall(WORD_PATTERN, text))
    words = [
        ([bytes([value]) for value in word.encode("utf-8")], count)
        for word, count in counts.items()
    ]
    pair_counts = collections.Counter()
    words_with = collections.defaultdict(set)
    for index, (parts, count) in enumerate(words):
        for pair in zip(parts, parts[1:]):
            pair_counts[pair] += count
            words_with[pair].add(index)

    merges, known = [], {bytes([value]) for value in range(BYTE_VALUES)}
    while BYTE_VALUES + len(merges) < vocabulary_size and pair_counts:
        best = max(pair_counts, key=lambda pair: (pair_counts[pair], pair))
        if pair_counts[best] < 2:
            break
        # Two merges may spell the same token; the vocabulary holds each spelling once.
        if best[0] + best[1] not in known:
            merges.append(best)
            known.add(best[0] + best[1])
        _apply(best, words, pair_counts, words_with)
    return Tokenizer(merges)


def _apply(pair, words, pair_counts, words_with):
    """Merges `pair` in every word that has it, and recounts the pairs of those words."""
    for index in words_with.pop(pair):
        parts, count = words[index]
        for old in zip(parts, parts[1:]):
            pair_counts[old] -= count
            if pair_counts[old] <= 0:
                del pair_counts[old]
        parts = _merge(parts, pair)
        words[index] = (parts, count)
        for new in zip(parts, parts[1:]):
            pair_counts[new] += count
            words_with[new].add(index)
    pair_counts.pop(pair, None)


def _merge(parts, pair):
    """`parts` with every occurrence of `pair`, from the left, joined."""
    result, index = [], 0
    while index < len(parts):
        if index + 1 < len(parts) and (parts[index], parts[index + 1]) == pair:
            result.append(parts[index] + parts[index + 1])
            index += 2
        else:
            result.append(parts[index])
            index += 1
    return result


def _byte_names():
    """GPT-2's printable character for each byte: itself where printable, else from U+0100 on."""
    printable = set(range(33, 127)) | set(range(161, 173)) | set(range(174, 256))
    names, next_free = {}, 256
    for value in range(BYTE_VALUES):
        if value in printable:
            names[value] = chr(value)
        else:
            names[value] = chr(next_free)
            next_free += 1
    return names
