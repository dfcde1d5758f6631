// SPDX-License-Identifier: Apache-2.0
//
// Random text that strains tokenizers: words, runs of one character, and characters of every plane
// and script direction, combined as no author would.

#ifndef TERNION_TESTS_MODEL_UNICODE_TEXT_H_
#define TERNION_TESTS_MODEL_UNICODE_TEXT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace ternion::model {

inline std::string Utf8(char32_t c) {
  const auto byte = [](char32_t value) {
    return static_cast<char>(static_cast<unsigned char>(value));
  };
  if (c < 0x80) return {byte(c)};
  if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
  if (c < 0x10000) {
    return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
  }
  return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
          byte(0x80 | (c & 0x3F))};
}

class UnicodeText {
 public:
  /// Words are taken of `source`.
  UnicodeText(std::uint64_t seed, std::string_view source) : random_(seed), source_(source) {}

  /// A text of up to `most` fragments.
  std::string Next(std::size_t most) {
    std::string text;
    for (std::size_t n = Below(most + 1); n > 0; --n) text += Fragment();
    return text;
  }

 private:
  std::size_t Below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }
  char32_t Within(char32_t low, char32_t high) {
    return low + static_cast<char32_t>(Below(high - low + 1));
  }

  char32_t Character() {
    struct Range {
      char32_t low;
      char32_t high;
    };
    static constexpr std::array<Range, 20> kRanges = {{
        {0x00, 0x1F},         // controls
        {0x20, 0x7E},         // ASCII
        {0x7F, 0xFF},         // Latin-1
        {0x100, 0x24F},       // Latin extended
        {0x300, 0x36F},       // combining marks
        {0x370, 0x52F},       // Greek, Cyrillic
        {0x590, 0x6FF},       // Hebrew, Arabic: right to left
        {0x900, 0x97F},       // Devanagari
        {0x1680, 0x180F},     // odd spaces and separators
        {0x2000, 0x206F},     // spaces, joiners, direction marks
        {0x2070, 0x218F},     // digits that are no decimals
        {0x2500, 0x257F},     // drawing
        {0x3000, 0x30FF},     // kana
        {0x4E00, 0x9FFF},     // CJK
        {0xAC00, 0xD7A3},     // Hangul
        {0xE000, 0xFDFF},     // private use, Arabic forms
        {0xFE00, 0xFFFF},     // variation selectors, full width, noncharacters
        {0x10000, 0x1FFFF},   // plane 1
        {0x1F300, 0x1FAFF},   // emoji
        {0x20000, 0x10FFFF},  // planes 2 to 16
    }};
    const Range range = kRanges[Below(kRanges.size())];
    return Within(range.low, range.high);
  }

  std::string Word() {
    const std::size_t begin = Below(source_.size() - 1);
    std::string word(source_.substr(begin, 1 + Below(12)));
    // The source is ASCII in the tests; a cut character would not be UTF-8.
    for (char& c : word) {
      if (static_cast<unsigned char>(c) >= 0x80) c = '?';
    }
    return word;
  }

  std::string Fragment() {
    switch (Below(8)) {
      case 0:
      case 1:
      case 2:
        return Word();
      case 3:
        return std::string(1 + Below(5), ' ');
      case 4: {  // a run of one character, long ones too
        const std::string one = Utf8(Character());
        std::string run;
        for (std::size_t n = 1 + Below(Below(10) == 0 ? 200 : 4); n > 0; --n) run += one;
        return run;
      }
      case 5:  // a family: people joined by U+200D, with a skin tone
        return Utf8(0x1F468) + Utf8(Within(0x1F3FB, 0x1F3FF)) + Utf8(0x200D) + Utf8(0x1F469) +
               Utf8(0x200D) + Utf8(0x1F466);
      case 6: {
        static constexpr std::array<std::string_view, 8> kEnds = {
            "\n", "\r\n", "\n \n", "\t", " \n  ", "'s", "'LL ", "12345"};
        return std::string(kEnds[Below(kEnds.size())]);
      }
      default:
        return Utf8(Character());
    }
  }

  std::mt19937_64 random_;
  std::string_view source_;
};

}  // namespace ternion::model

#endif  // TERNION_TESTS_MODEL_UNICODE_TEXT_H_
