// JSON texts, read by simdjson into values that point into the parser.
#ifndef CDOCUMENTS_JSON_H
#define CDOCUMENTS_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// As many bytes behind a text must be readable; what they hold does not matter.
#define CDOCUMENTS_JSON_PADDING 64

typedef struct cdocuments_json_parser cdocuments_json_parser;

// A value of the text that the parser read last; it dies with the parser, and with its next text.
typedef struct {
  uintptr_t place[2];
} cdocuments_json_value;

typedef enum {
  cdocuments_json_null,
  cdocuments_json_bool,
  cdocuments_json_integer,
  cdocuments_json_double,
  cdocuments_json_string,
  cdocuments_json_array,
  cdocuments_json_object,
} cdocuments_json_kind;

// A walk over the members of an object or the elements of an array.
typedef struct {
  uintptr_t at[2];
  uintptr_t end[2];
  bool is_object;
} cdocuments_json_cursor;

// A parser, or NULL where there is no memory for it.
cdocuments_json_parser *cdocuments_json_parser_create(void);
void cdocuments_json_parser_destroy(cdocuments_json_parser *parser);

// Reads one JSON text, nested at most `max_depth` deep. `padded`: the padding behind it is readable; else
// the text is copied. Returns 0, or an error's number. Linear.
int cdocuments_json_parse(cdocuments_json_parser *parser, const char *text, size_t count, bool padded,
                          size_t max_depth, cdocuments_json_value *root);

// The longest text that the parser's memory suffices for.
size_t cdocuments_json_capacity(const cdocuments_json_parser *parser);

// The error in English words; it lives as long as the program.
const char *cdocuments_json_message(int error);

cdocuments_json_kind cdocuments_json_kind_of(cdocuments_json_value value);

// A string's valid UTF-8 (NUL may occur); of any other value nothing.
const char *cdocuments_json_bytes(cdocuments_json_value value, size_t *count);

// A number's or a truth value's value; of any other value 0.
double cdocuments_json_number(cdocuments_json_value value);
int64_t cdocuments_json_whole_number(cdocuments_json_value value);

// A walk from the first member or element on; over no member where the value has none by its kind.
cdocuments_json_cursor cdocuments_json_walk(cdocuments_json_value value);

// The next member or element, with its key where it is a member; false at the end.
bool cdocuments_json_next(cdocuments_json_cursor *cursor, const char **key, size_t *key_count,
                          cdocuments_json_value *value);

#ifdef __cplusplus
}
#endif

#endif
