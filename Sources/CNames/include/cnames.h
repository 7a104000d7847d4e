// What the name recogniser knows before it reads: two tables inside the executable, so that there is
// no file to find at run time. Their layouts are described where Swift reads them.

#ifndef BROADSHEET_CNAMES_H
#define BROADSHEET_CNAMES_H

#include <stddef.h>

/// The gazetteer that Scripts/gazetteer.py wrote; aligned to 64 bytes.
const unsigned char *_Nonnull broadsheet_gazetteer(void);
/// The weights that `make model` wrote; aligned to 64 bytes.
const unsigned char *_Nonnull broadsheet_name_weights(void);
/// How many bytes the weights have.
size_t broadsheet_name_weights_size(void);

#endif
