#ifndef TARAP_CZIP_SHIM_H
#define TARAP_CZIP_SHIM_H

#include <zip.h>

#endif
