#ifndef TARAP_CEXPAT_SHIM_H
#define TARAP_CEXPAT_SHIM_H

#include <expat.h>

#endif
