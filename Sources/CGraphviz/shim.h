#ifndef TARAP_CGRAPHVIZ_SHIM_H
#define TARAP_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>
#include <stdlib.h>

// Swift cannot call macros, and takes C globals for shared mutable state.

static inline double tarap_node_x(Agnode_t *node) { return ND_coord(node).x; }
static inline double tarap_node_y(Agnode_t *node) { return ND_coord(node).y; }
static inline double tarap_node_width(Agnode_t *node) { return ND_width(node) * 72; }
static inline double tarap_node_height(Agnode_t *node) { return ND_height(node) * 72; }
static inline double tarap_graph_min_x(Agraph_t *graph) { return GD_bb(graph).LL.x; }
static inline double tarap_graph_min_y(Agraph_t *graph) { return GD_bb(graph).LL.y; }
static inline double tarap_graph_max_x(Agraph_t *graph) { return GD_bb(graph).UR.x; }
static inline double tarap_graph_max_y(Agraph_t *graph) { return GD_bb(graph).UR.y; }

static inline void tarap_collect_messages(agusererrf collect) {
  agseterr(AGWARN);
  agseterrf(collect);
}

// The length is an unsigned int up to version 9 and a size_t after it.
static inline int tarap_render(GVC_t *context, Agraph_t *graph, const char *format, char **bytes,
                               unsigned long *length) {
#if defined(TARAP_GRAPHVIZ_SIZE_T)
  size_t count = 0;
#else
  unsigned int count = 0;
#endif
  int status = gvRenderData(context, graph, format, bytes, &count);
  *length = count;
  return status;
}

static inline const char *tarap_attribute(Agnode_t *node, const char *name) {
  return agget(node, (char *)name);
}

static inline char **tarap_plugins(GVC_t *context, const char *kind, int *count) {
  return gvPluginList(context, (char *)kind, count, NULL);
}

static inline void tarap_free_plugins(char **names, int count) {
  for (int index = 0; index < count; index += 1) free(names[index]);
  free(names);
}

#endif
