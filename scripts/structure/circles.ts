/**
 * Circles of imports, types included: among files, and among the folders of core, where a folder is a file's own and not
 * those above it. A circle is told once, by a shortest way round.
 */
import { resolveImport } from "./import-graph.ts";
import type { ModuleFacts } from "./module-facts.ts";

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Each circle of files as the way round: first and last are the same. Tests import whatever they like. */
export function fileCircles(facts: ReadonlyMap<string, ModuleFacts>): string[][] {
  return circlesIn(graphOf(facts, (path) => path));
}

/** Each circle of folders under `root`, likewise. */
export function folderCircles(facts: ReadonlyMap<string, ModuleFacts>, root: string): string[][] {
  return circlesIn(
    graphOf(facts, (path) => (path.startsWith(root) ? path.slice(0, path.lastIndexOf("/")) : undefined)),
  );
}

function graphOf(
  facts: ReadonlyMap<string, ModuleFacts>,
  nodeOf: (path: string) => string | undefined,
): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [path, { imports }] of facts) {
    const node = nodeOf(path);
    if (node === undefined || /\.test\.tsx?$/.test(path)) continue;
    const targets = graph.get(node) ?? new Set<string>();
    graph.set(node, targets);
    for (const { specifier } of imports) {
      const target = resolveImport(path, specifier);
      const to = target !== undefined && facts.has(target) ? nodeOf(target) : undefined;
      if (to !== undefined && (to !== node || target === path)) targets.add(to);
    }
  }
  return graph;
}

function circlesIn(graph: Graph): string[][] {
  const told = new Set<string>();
  const circles: string[][] = [];
  for (const start of [...graph.keys()].toSorted()) {
    if (told.has(start)) continue;
    const way = wayRound(graph, start);
    if (way === undefined) continue;
    circles.push(way);
    for (const node of way) told.add(node);
  }
  return circles;
}

/** A shortest way from `start` back to itself. */
function wayRound(graph: Graph, start: string): string[] | undefined {
  const ways = new Map<string, string[]>([[start, [start]]]);
  for (const [node, way] of ways) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return [...way, start];
      if (!ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return undefined;
}
