// The libraries that read what is not plain text: zlib, uchardet and libyaml as they are, and the two
// that are written in C++ (CLD2, simdjson) behind a few functions of C; and glibc's mallopt, which Swift does not show. Decisions are Documents'.
#ifndef CDOCUMENTS_H
#define CDOCUMENTS_H

#include <malloc.h>
#include <uchardet/uchardet.h>
#include <yaml.h>
#include <zlib.h>

#include "json.h"
#include "language.h"
#include "utf8.h"

#endif
