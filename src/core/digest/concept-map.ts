/**
 * A concept map as the text of a Mermaid flowchart that always parses: every id is ours, every word of the data is
 * escaped, and nothing of it can become a link, a script, a style or a directive. Bounded in size. It draws nothing:
 * that is for Mermaid, in a browser.
 */
import {
  mendConcepts,
  type Concept,
  type ConceptGroup,
  type ConceptPlace,
  type ConceptRelation,
} from "./concepts.ts";
import { escapeLabel, shownLabel } from "./mermaid-label.ts";

export interface ConceptMap {
  /** A whole flowchart, ending in a line feed. */
  readonly mermaid: string;
  /** As drawn, in the order of the document: `n1`, `n2` … are their ids in the flowchart too. */
  readonly nodes: readonly MapNode[];
}

export interface MapNode {
  readonly id: string;
  /** What is shown, cut where it was long. */
  readonly label: string;
  readonly places: readonly ConceptPlace[];
}

/** More cannot be taken in at a glance. */
export const MOST_CONCEPTS = 30;
const MOST_RELATIONS = 2 * MOST_CONCEPTS;
/** In columns; see `shownLabel`. Two to four lines in a node. */
const NODE_WIDTH = 80;
const TITLE_WIDTH = 60;
const RELATION_WIDTH = 40;

/** Written from right to left, and so is their map. */
const RIGHT_TO_LEFT = new Set(["ar", "he", "fa", "ur", "yi"]);

/** Each brings its own ground, so that it reads on a light page and on a dark one; lines are between the two. */
export const MAP_COLOURS: readonly { fill: string; stroke: string; text: string }[] = [
  { fill: "#e6eefb", stroke: "#5b7fb8", text: "#15243d" },
  { fill: "#e7f3ea", stroke: "#5a8f6b", text: "#14301f" },
  { fill: "#faf0dd", stroke: "#a8803c", text: "#382709" },
  { fill: "#f3e9f6", stroke: "#8f6b9e", text: "#2d1936" },
];
export const MAP_FRAME = { fill: "#f5f6f8", stroke: "#838c9b", text: "#1c222c" };
export const MAP_LINE = "#768294";

interface Drawn extends MapNode {
  readonly concept: Concept;
}

/**
 * `data` has the shape of `Concepts`, or is what a model gave instead: it is mended where it can be. Gives `undefined`
 * where fewer than two concepts are left, for a caller to draw from the document's framework instead. Never throws.
 */
export function conceptMapOf(data: unknown): ConceptMap | undefined {
  const { language, groups: all, relations: related } = mendConcepts(data);
  const { groups, relations } = mostRelated(showable(all), related);
  const drawn = new Map<string, Drawn>();
  for (const concept of groups.flatMap(({ nodes }) => nodes)) {
    const label = shownLabel(concept.label, NODE_WIDTH);
    drawn.set(concept.id, { id: `n${drawn.size + 1}`, label, places: concept.places, concept });
  }
  if (drawn.size < 2) return undefined;
  const lines = [
    `flowchart ${RIGHT_TO_LEFT.has(language.slice(0, 2).toLowerCase()) ? "RL" : "LR"}`,
    ...groups.flatMap((group, nth) => groupLines(group, nth, drawn)),
    ...relations.flatMap((relation) => relationLine(relation, drawn)),
    ...styleLines(groups, drawn),
  ];
  return {
    mermaid: `${lines.join("\n")}\n`,
    nodes: [...drawn.values()].map(({ id, label, places }) => ({ id, label, places })),
  };
}

function showable(groups: readonly ConceptGroup[]): ConceptGroup[] {
  return groups.map((group) => ({
    ...group,
    nodes: group.nodes.filter(({ label }) => shownLabel(label, NODE_WIDTH) !== ""),
  }));
}

/** Drops the concept with the fewest relations, of several the last, until few enough are left. */
function mostRelated(
  groups: readonly ConceptGroup[],
  given: readonly ConceptRelation[],
): { groups: ConceptGroup[]; relations: ConceptRelation[] } {
  const left = new Set(groups.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
  const areLeft = ({ from, to }: ConceptRelation): boolean => left.has(from) && left.has(to);
  let relations = given.filter(areLeft);
  while (left.size > MOST_CONCEPTS) {
    const degrees = new Map([...left].map((id) => [id, 0]));
    for (const { from, to } of relations) {
      degrees.set(from, (degrees.get(from) ?? 0) + 1);
      degrees.set(to, (degrees.get(to) ?? 0) + 1);
    }
    const fewest = Math.min(...degrees.values());
    left.delete([...left].findLast((id) => degrees.get(id) === fewest) as string);
    relations = relations.filter(areLeft);
  }
  return {
    groups: groups
      .map((group) => ({ ...group, nodes: group.nodes.filter(({ id }) => left.has(id)) }))
      .filter(({ nodes }) => nodes.length > 0),
    relations: relations.slice(0, MOST_RELATIONS),
  };
}

function groupLines(group: ConceptGroup, nth: number, drawn: ReadonlyMap<string, Drawn>): string[] {
  const title = shownLabel(group.title ?? "", TITLE_WIDTH);
  const nodes = group.nodes.flatMap(({ id }) => {
    const node = drawn.get(id);
    return node ? [`  ${node.id}["${escapeLabel(node.label)}"]:::c${nth % MAP_COLOURS.length}`] : [];
  });
  if (title === "") return nodes;
  return [`  subgraph g${nth + 1}["${escapeLabel(title)}"]`, ...nodes.map((line) => `  ${line}`), "  end"];
}

function relationLine({ from, to, label }: ConceptRelation, drawn: ReadonlyMap<string, Drawn>): string[] {
  const [start, end] = [drawn.get(from)?.id, drawn.get(to)?.id];
  if (start === undefined || end === undefined) return [];
  const shown = shownLabel(label ?? "", RELATION_WIDTH);
  return [`  ${start} -->${shown === "" ? "" : `|"${escapeLabel(shown)}"|`} ${end}`];
}

function styleLines(groups: readonly ConceptGroup[], drawn: ReadonlyMap<string, Drawn>): string[] {
  const framed = groups.flatMap(({ title }, nth) =>
    shownLabel(title ?? "", TITLE_WIDTH) === "" ? [] : [`g${nth + 1}`],
  );
  const style = ({ fill, stroke, text }: typeof MAP_FRAME): string =>
    `fill:${fill},stroke:${stroke},color:${text}`;
  return [
    ...MAP_COLOURS.slice(0, Math.min(groups.length, drawn.size)).map(
      (colour, nth) => `  classDef c${nth} ${style(colour)}`,
    ),
    ...(framed.length === 0
      ? []
      : [`  classDef frame ${style(MAP_FRAME)}`, `  class ${framed.join(",")} frame`]),
    `  linkStyle default stroke:${MAP_LINE}`,
  ];
}
