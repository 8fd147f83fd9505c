/** The concept map of a digest by a model: of its nodes those that have a place in the text; else of its framework. */
import type { Unit } from "../unit.ts";
import type { Digest, DigestLine, FrameworkPart } from "../../domain/digest.ts";
import { type ConceptMap, conceptMapOf } from "../concept-map.ts";
import { conceptsFromFramework } from "../concepts-from-framework.ts";
import type { Quoting } from "../quoting.ts";
import { placesOf } from "./found-names.ts";
import type { Noted, NotedNode } from "./read-noted.ts";
import type { ModelDigestInput } from "./model-digest.ts";

/** Fewer are no map. */
const FEWEST_NODES = 4;
/** What the middle of a map shows of the core point. */
const CORE_LABEL = 40;

export function modelMap(
  whole: Noted,
  { corePoint, framework }: { readonly corePoint?: DigestLine; readonly framework: readonly FrameworkPart[] },
  units: readonly Unit[],
  { text, title, labels, extractive }: ModelDigestInput,
  { placeOf }: Quoting,
): Digest["conceptMap"] {
  const placesFor = ({ label, sentences }: NotedNode) =>
    sentences.length > 0
      ? sentences.map((sentence) => placeOf(units[sentence - 1] as Unit))
      : placesOf(label, text).places.map(placeOf);
  const groups = (whole.groups.length > 0 ? whole.groups : [{ title: "", nodes: whole.ideas }]).map(
    (group) => ({
      title: group.title,
      nodes: group.nodes
        .map((node) => ({ id: node.label, label: node.label, places: placesFor(node) }))
        .filter(({ places }) => places.length > 0),
    }),
  );
  const drawn = conceptMapOf({ language: labels, groups, relations: whole.links });
  if (drawn && drawn.nodes.length >= FEWEST_NODES) return placed(drawn);
  const middle = title === "" ? (corePoint?.text ?? "") : title;
  const fromFramework = conceptMapOf(
    conceptsFromFramework({
      language: labels,
      ...(middle === ""
        ? {}
        : {
            core: { label: middle.slice(0, CORE_LABEL).toWellFormed(), places: corePoint?.citations ?? [] },
          }),
      parts: framework.map(({ label, citations }) => ({ label, places: citations })),
    }),
  );
  return fromFramework ? placed(fromFramework) : extractive.conceptMap;

  function placed({ mermaid, nodes }: ConceptMap): Digest["conceptMap"] {
    return { mermaid, nodes: nodes.map((node) => ({ ...node, places: node.places.map(placeOf) })) };
  }
}
