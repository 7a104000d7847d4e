// Whether bytes are UTF-8, by simdjson.
#ifndef CDOCUMENTS_UTF8_H
#define CDOCUMENTS_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Whether all of it is valid UTF-8; NUL counts as valid. Several GB a second.
bool cdocuments_is_utf8(const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif
