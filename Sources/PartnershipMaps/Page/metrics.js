// Metrics of the view, by the same conventions as the command line (tarap explain METRIC).

/** Rows of neighbours, one after the other. */
function rowsOf(count, pairs) {
  const start = new Uint32Array(count + 1);
  for (const [a] of pairs) start[a + 1] += 1;
  for (let i = 0; i < count; i += 1) start[i + 1] += start[i];
  const fill = start.slice();
  const neighbours = new Uint32Array(pairs.length);
  for (const [a, b] of pairs) { neighbours[fill[a]] = b; fill[a] += 1; }
  return { start, neighbours };
}

function graphOf(seen) {
  const count = seen.actors.length;
  const reversed = seen.links.map(([a, b]) => [b, a]);
  const both = seen.links.concat(reversed);
  return {
    count, outgoing: rowsOf(count, data.directed ? seen.links : both), both: rowsOf(count, both),
  };
}

/** Betweenness and harmonic closeness, a source at a time (Brandes 2001). */
class PathSums {
  constructor({ count, outgoing }) {
    this.count = count;
    this.rows = outgoing;
    this.betweenness = new Float64Array(count);
    this.harmonic = new Float64Array(count);
    this.next = 0;
    this.distance = new Int32Array(count);
    this.paths = new Float64Array(count);
    this.share = new Float64Array(count);
    this.queue = new Uint32Array(count);
  }

  get isDone() { return this.next >= this.count; }

  step() {
    const { distance, paths, share, queue, rows: { start, neighbours } } = this;
    const source = this.next;
    this.next += 1;
    distance.fill(-1);
    paths.fill(0);
    share.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    queue[0] = source;
    let end = 1;
    for (let head = 0; head < end; head += 1) {
      const v = queue[head];
      for (let i = start[v]; i < start[v + 1]; i += 1) {
        const w = neighbours[i];
        if (distance[w] < 0) {
          distance[w] = distance[v] + 1;
          queue[end] = w;
          end += 1;
        }
        if (distance[w] === distance[v] + 1) paths[w] += paths[v];
      }
    }
    let harmonic = 0;
    for (let head = 1; head < end; head += 1) harmonic += 1 / distance[queue[head]];
    this.harmonic[source] = harmonic;
    for (let head = end - 1; head > 0; head -= 1) {
      const v = queue[head];
      for (let i = start[v]; i < start[v + 1]; i += 1) {
        const w = neighbours[i];
        if (distance[w] === distance[v] + 1) share[v] += (paths[v] / paths[w]) * (1 + share[w]);
      }
      this.betweenness[v] += share[v];
    }
  }
}

/** Burt's constraint, whole-network model, strength ignored; null without contacts. */
function constraintOf({ count, both: { start, neighbours } }) {
  const result = new Array(count).fill(null);
  const own = new Float64Array(count);
  const through = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const degree = start[i + 1] - start[i];
    if (degree === 0) continue;
    const contacts = [];
    for (let k = start[i]; k < start[i + 1]; k += 1) {
      if (own[neighbours[k]] === 0) contacts.push(neighbours[k]);
      own[neighbours[k]] += 1;
    }
    for (const q of contacts) {
      const share = own[q] / degree / (start[q + 1] - start[q]);
      for (let k = start[q]; k < start[q + 1]; k += 1) through[neighbours[k]] += share;
    }
    let sum = 0;
    for (const j of contacts) sum += (own[j] / degree + through[j]) ** 2;
    result[i] = sum;
    for (const q of contacts) {
      own[q] = 0;
      for (let k = start[q]; k < start[q + 1]; k += 1) through[neighbours[k]] = 0;
    }
  }
  return result;
}

/** The metrics of the view, or null while they are computed; never those of another view. */
let metrics = null;
let run = 0;

/** Ranks, the largest value first; values that differ by rounding alone share the mean rank. */
function ranksOf(values) {
  const order = [...values.keys()].filter((i) => values[i] !== null).sort((a, b) => values[b] - values[a]);
  const slack = 1e-11 * order.reduce((most, i) => Math.max(most, Math.abs(values[i])), 0);
  const at = new Array(values.length).fill(null);
  for (let first = 0; first < order.length;) {
    let end = first + 1;
    while (end < order.length && values[order[first]] - values[order[end]] <= slack) end += 1;
    for (let place = first; place < end; place += 1) at[order[place]] = (first + end + 1) / 2;
    first = end;
  }
  return { of: order.length, at };
}

function finish(key, graph, sums) {
  const half = data.directed ? 1 : 0.5;
  const degree = Array.from({ length: graph.count }, (_, i) =>
    graph.both.start[i + 1] - graph.both.start[i]);
  const values = {
    degree, betweenness: Array.from(sums.betweenness, (value) => value * half),
    "harmonic-closeness": Array.from(sums.harmonic), constraint: constraintOf(graph),
  };
  metrics = { key, values, ranks: {} };
  for (const { id } of data.metrics) {
    metrics.ranks[id] = ranksOf(values[id]);
  }
}

/** Starts to compute: at once if it is little work, else in slices that leave the page free. */
function startMetrics() {
  run += 1;
  const own = run;
  const seen = view;
  const graph = graphOf(seen);
  const sums = new PathSums(graph);
  metrics = null;
  if (graph.count * (graph.count + seen.links.length) < 1.5e6) {
    while (!sums.isDone) sums.step();
    finish(seen.key, graph, sums);
    return;
  }
  const slice = () => {
    if (own !== run) return;
    const end = performance.now() + 6;
    while (!sums.isDone && performance.now() < end) sums.step();
    if (!sums.isDone) { setTimeout(slice, 0); return; }
    finish(seen.key, graph, sums);
    changed("metrics");
  };
  setTimeout(slice, 0);
}

/** The value of an actor, null if undefined, undefined while it is computed or not shown. */
function metricOf(id, actor) {
  if (!metrics || !view.shown[actor]) return undefined;
  return metrics.values[id][view.node.get(actor)];
}

startMetrics();
