// simdjson validates UTF-8 with vector instructions; this is that one call.
#include "utf8.h"

#include <simdjson.h>

bool cdocuments_is_utf8(const uint8_t *bytes, size_t count) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), count);
}
