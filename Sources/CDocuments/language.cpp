// CLD2 answers in references and globals of C++; this is the one call that is made of it.
#include "language.h"

// CLD2’s header takes FILE for granted.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <climits>
#include <vector>

const char *cdocuments_language(const char *text, size_t count, int *share) {
  if (count > INT_MAX) count = INT_MAX;
  // CLD2 scans text eight bytes at a time; it shall not look behind a text that ends with its page.
  std::vector<char> padded(count + 16, ' ');
  std::copy(text, text + count, padded.begin());
  CLD2::Language languages[3];
  int percents[3];
  int bytes = 0;
  bool is_reliable = false;
  CLD2::Language best = CLD2::DetectLanguageSummary(
      padded.data(), static_cast<int>(count), true, languages, percents, &bytes, &is_reliable);
  *share = percents[0];
  if (!is_reliable || best == CLD2::UNKNOWN_LANGUAGE) return nullptr;
  return CLD2::LanguageCode(best);
}
