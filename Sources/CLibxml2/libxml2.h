// What Broadsheet takes from libxml2: the trees of HTML and XML documents.
#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU, its headers would bring ICU’s, which clash with Foundation’s own copy
// in tests. Nothing of that is used here.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
