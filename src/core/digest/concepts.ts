/**
 * What a concept map is drawn from, and how it is made of data that a model gave: what can be understood is kept, the
 * rest is dropped, and nothing throws. It does not judge whether the concepts are in the document.
 */

/** Where the document speaks of it. */
export interface ConceptPlace {
  /** UTF-16 offsets into the document's text. */
  readonly start: number;
  readonly end: number;
  /** From the recording's beginning, in milliseconds; absent for text. */
  readonly atMs?: number;
}

export interface Concept {
  readonly id: string;
  readonly label: string;
  readonly places: readonly ConceptPlace[];
}

export interface ConceptGroup {
  readonly id: string;
  /** Without one the group has a colour of its own and no frame. */
  readonly title?: string;
  readonly nodes: readonly Concept[];
}

export interface ConceptRelation {
  /** Ids of concepts. */
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

export interface Concepts {
  /** BCP 47 primary language; it decides where the map begins. */
  readonly language: string;
  readonly groups: readonly ConceptGroup[];
  readonly relations: readonly ConceptRelation[];
}

/** Looked at in data of a model, not drawn: beyond it is no map but a flood. */
const MOST_NODES = 500;
const MOST_RELATIONS = 2_000;
const MOST_PLACES = 50;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads `data` leniently: numbers for labels, nodes outside groups, relations that name labels instead of ids. Ids are
 * unique in what comes back; a relation to an unknown or to the same concept, and one that is there already, is dropped.
 */
export function mendConcepts(data: unknown): Concepts {
  const fields = fieldsOf(data);
  const taken = new Set<string>();
  const groups: ConceptGroup[] = [];
  const given = listOf(fields["groups"]).slice(0, MOST_NODES);
  // Nodes that stand in no group, as some models give them.
  if (Array.isArray(fields["nodes"])) given.push({ nodes: fields["nodes"] });
  for (const [nth, one] of given.entries()) {
    const group = fieldsOf(one);
    const nodes = listOf(group["nodes"]).flatMap((node) =>
      taken.size < MOST_NODES ? mendNode(node, taken) : [],
    );
    if (nodes.length === 0) continue;
    const title = wordsOf(group["title"] ?? group["label"] ?? group["name"]);
    groups.push({ id: String(nth), nodes, ...(title === undefined ? {} : { title }) });
  }
  const language = wordsOf(fields["language"]) ?? "und";
  return { language, groups, relations: mendRelations(fields["relations"], groups) };
}

/** Nothing for what has no label, or the id and label of another. */
function mendNode(node: unknown, taken: Set<string>): Concept[] {
  const fields = fieldsOf(node);
  const label = wordsOf(fields["label"] ?? fields["title"] ?? fields["name"] ?? node);
  if (label === undefined) return [];
  // The prefix keeps ids that were made up apart from those that were given.
  const id = wordsOf(fields["id"]) ?? ` ${taken.size}`;
  if (taken.has(id)) return [];
  taken.add(id);
  return [{ id, label, places: listOf(fields["places"]).slice(0, MOST_PLACES).flatMap(mendPlace) }];
}

function mendPlace(place: unknown): ConceptPlace[] {
  const { start, end, atMs } = fieldsOf(place);
  if (!isOffset(start) || !isOffset(end) || end <= start) return [];
  return [isOffset(atMs) ? { start, end, atMs } : { start, end }];
}

function mendRelations(given: unknown, groups: readonly ConceptGroup[]): ConceptRelation[] {
  const concepts = groups.flatMap(({ nodes }) => nodes);
  const ids = new Map(concepts.map(({ id, label }) => [label, id]));
  for (const { id } of concepts) ids.set(id, id);
  const find = (name: unknown): string | undefined => ids.get(wordsOf(name) ?? "");
  const seen = new Set<string>();
  const relations: ConceptRelation[] = [];
  for (const one of listOf(given).slice(0, MOST_RELATIONS)) {
    const fields = fieldsOf(one);
    const from = find(fields["from"] ?? fields["source"]);
    const to = find(fields["to"] ?? fields["target"]);
    if (from === undefined || to === undefined || from === to) continue;
    const key = JSON.stringify([from, to]);
    if (seen.has(key)) continue;
    seen.add(key);
    const label = wordsOf(fields["label"]);
    relations.push(label === undefined ? { from, to } : { from, to, label });
  }
  return relations;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? [...value] : [];
}

function wordsOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
