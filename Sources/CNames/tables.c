// The tables' bytes, put into the executable by the compiler (#embed, C23).

#include "include/cnames.h"

// The package's C is older than #embed; clang knows it all the same.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char gazetteer[] = {
#embed "../../Models/names/gazetteer.bin"
};

_Alignas(64) static const unsigned char weights[] = {
#embed "../../Models/names/weights.bin"
};

const unsigned char *_Nonnull broadsheet_gazetteer(void) { return gazetteer; }
const unsigned char *_Nonnull broadsheet_name_weights(void) { return weights; }
size_t broadsheet_name_weights_size(void) { return sizeof weights; }
