/**
 * The concepts of a document's framework, for where no model gives better ones: its parts and what is in them as a tree
 * from the core outwards. Relations have no labels, since a framework says only what belongs to what.
 */
import type { Concept, ConceptGroup, ConceptPlace, ConceptRelation, Concepts } from "./concepts.ts";

export interface FrameworkPart {
  readonly label: string;
  readonly places: readonly ConceptPlace[];
  /** In the order of the document. */
  readonly parts?: readonly FrameworkPart[];
}

export interface LabelledFramework {
  /** BCP 47. */
  readonly language: string;
  /** What the whole is about; the middle of the map. Without it the parts stand side by side. */
  readonly core?: Omit<FrameworkPart, "parts">;
  readonly parts: readonly FrameworkPart[];
}

/** Parts, their parts and theirs: a map of more is a list. */
const DEEPEST = 3;

export function conceptsFromFramework({ language, core, parts }: LabelledFramework): Concepts {
  const groups: ConceptGroup[] = [];
  const relations: ConceptRelation[] = [];
  if (core !== undefined) groups.push({ id: "core", nodes: [{ ...core, id: "core" }] });
  for (const [nth, part] of parts.entries()) {
    const id = String(nth);
    const nodes: Concept[] = [];
    collect(part, id, 1, nodes, relations);
    if (core !== undefined) relations.push({ from: "core", to: id });
    groups.push({ id, nodes });
  }
  return { language, groups, relations };
}

function collect(
  { label, places, parts = [] }: FrameworkPart,
  id: string,
  depth: number,
  nodes: Concept[],
  relations: ConceptRelation[],
): void {
  nodes.push({ id, label, places });
  if (depth === DEEPEST) return;
  for (const [nth, part] of parts.entries()) {
    relations.push({ from: id, to: `${id}.${nth}` });
    collect(part, `${id}.${nth}`, depth + 1, nodes, relations);
  }
}
