// What Broadsheet takes from the Snowball project: the English stemmer.
#include <libstemmer.h>
