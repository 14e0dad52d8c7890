#ifndef TARAP_CGRAPHVIZ_SHIM_H
#define TARAP_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>

#endif
