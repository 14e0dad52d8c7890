#ifndef TARAP_CXLSXWRITER_SHIM_H
#define TARAP_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
