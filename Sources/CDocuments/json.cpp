// simdjson's values are a pointer to the document and an index; C carries them as bytes.
#include "json.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <type_traits>

using namespace simdjson;

static_assert(CDOCUMENTS_JSON_PADDING >= SIMDJSON_PADDING, "simdjson reads farther");

struct cdocuments_json_parser {
  dom::parser parser;
};

namespace {

template <typename To, typename From> To carried(const From &from) {
  static_assert(sizeof(To) == sizeof(From), "another version of simdjson");
  static_assert(std::is_trivially_copyable_v<To> && std::is_trivially_copyable_v<From>);
  To to;
  std::memcpy(static_cast<void *>(&to), &from, sizeof to);
  return to;
}

dom::element element(cdocuments_json_value value) { return carried<dom::element>(value); }

struct Place {
  uintptr_t at[2];
};

template <typename Iterator> Iterator iterator(const uintptr_t (&at)[2]) {
  return carried<Iterator>(Place{{at[0], at[1]}});
}

template <typename Iterator> void keep(const Iterator &from, uintptr_t (&at)[2]) {
  Place place = carried<Place>(from);
  at[0] = place.at[0];
  at[1] = place.at[1];
}

template <typename Container>
cdocuments_json_cursor walk(const Container &container, bool is_object) {
  cdocuments_json_cursor cursor{};
  keep(container.begin(), cursor.at);
  keep(container.end(), cursor.end);
  cursor.is_object = is_object;
  return cursor;
}

} // namespace

cdocuments_json_parser *cdocuments_json_parser_create(void) {
  return new (std::nothrow) cdocuments_json_parser;
}

void cdocuments_json_parser_destroy(cdocuments_json_parser *parser) { delete parser; }

int cdocuments_json_parse(cdocuments_json_parser *parser, const char *text, size_t count, bool padded,
                          size_t max_depth, cdocuments_json_value *root) {
  dom::parser &own = parser->parser;
  if (own.capacity() < count || own.max_depth() != max_depth) {
    // Twice as much as is needed, so that lines that grow do not allocate each time.
    size_t wanted = count < SIMDJSON_MAXSIZE_BYTES / 2 ? 2 * count : count;
    if (wanted < 4096) wanted = 4096;
    if (error_code error = own.allocate(wanted, max_depth)) return error;
  }
  dom::element element;
  if (error_code error = own.parse(text, count, !padded).get(element)) return error;
  *root = carried<cdocuments_json_value>(element);
  return 0;
}

size_t cdocuments_json_capacity(const cdocuments_json_parser *parser) {
  return parser->parser.capacity();
}

const char *cdocuments_json_message(int error) {
  return error_message(static_cast<error_code>(error));
}

cdocuments_json_kind cdocuments_json_kind_of(cdocuments_json_value value) {
  switch (element(value).type()) {
  case dom::element_type::ARRAY: return cdocuments_json_array;
  case dom::element_type::OBJECT: return cdocuments_json_object;
  case dom::element_type::INT64: return cdocuments_json_integer;
  // Only numbers that are too large for a sign.
  case dom::element_type::UINT64:
  case dom::element_type::DOUBLE: return cdocuments_json_double;
  case dom::element_type::STRING: return cdocuments_json_string;
  case dom::element_type::BOOL: return cdocuments_json_bool;
  case dom::element_type::NULL_VALUE: return cdocuments_json_null;
  }
  return cdocuments_json_null;
}

const char *cdocuments_json_bytes(cdocuments_json_value value, size_t *count) {
  std::string_view bytes;
  if (element(value).get_string().get(bytes)) bytes = {};
  *count = bytes.size();
  return bytes.data();
}

double cdocuments_json_number(cdocuments_json_value value) {
  double number = 0;
  bool truth = false;
  if (!element(value).get_double().get(number)) return number;
  if (!element(value).get_bool().get(truth)) return truth;
  return 0;
}

int64_t cdocuments_json_whole_number(cdocuments_json_value value) {
  int64_t number = 0;
  if (element(value).get_int64().get(number)) return 0;
  return number;
}

cdocuments_json_cursor cdocuments_json_walk(cdocuments_json_value value) {
  dom::array array;
  if (!element(value).get_array().get(array)) return walk(array, false);
  dom::object object;
  if (!element(value).get_object().get(object)) return walk(object, true);
  return {};
}

bool cdocuments_json_next(cdocuments_json_cursor *cursor, const char **key, size_t *key_count,
                          cdocuments_json_value *value) {
  if (cursor->at[0] == cursor->end[0] && cursor->at[1] == cursor->end[1]) return false;
  *key = nullptr;
  *key_count = 0;
  if (cursor->is_object) {
    auto member = iterator<dom::object::iterator>(cursor->at);
    std::string_view name = member.key();
    *key = name.data();
    *key_count = name.size();
    *value = carried<cdocuments_json_value>(member.value());
    keep(++member, cursor->at);
  } else {
    auto member = iterator<dom::array::iterator>(cursor->at);
    *value = carried<cdocuments_json_value>(*member);
    keep(++member, cursor->at);
  }
  return true;
}
