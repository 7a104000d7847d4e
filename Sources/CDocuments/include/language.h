// Which language a text is in, by CLD2.
#ifndef CDOCUMENTS_LANGUAGE_H
#define CDOCUMENTS_LANGUAGE_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// The language of valid UTF-8: a code such as "en" or "zh-Hant" that lives as long as the program, or NULL
// where CLD2 is not sure. `share` becomes the part of the text in that language, in per cent.
const char *cdocuments_language(const char *text, size_t count, int *share);

#ifdef __cplusplus
}
#endif

#endif
