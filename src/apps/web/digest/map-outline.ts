/** A concept map as lists, read from its Mermaid text, which is of our own making: for whoever does not see the drawing. */
import type { ConceptNode, Digest } from "../../../core/domain/digest.ts";

export interface MapOutline {
  readonly groups: readonly { readonly title: string; readonly nodes: readonly ConceptNode[] }[];
  readonly relations: readonly { readonly from: string; readonly label: string; readonly to: string }[];
}

/** Labels of nodes and relations as they are drawn. Lines of another form are passed over. */
export function mapOutline({ mermaid, nodes }: Digest["conceptMap"]): MapOutline {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const groups: { title: string; nodes: ConceptNode[] }[] = [];
  const loose: ConceptNode[] = [];
  const relations: MapOutline["relations"][number][] = [];
  let isInGroup = false;
  for (const line of mermaid.split("\n").map((one) => one.trim())) {
    const title = /^subgraph \w+\["(.*)"\]$/u.exec(line)?.[1];
    if (title !== undefined) {
      groups.push({ title: unescapeLabel(title), nodes: [] });
      isInGroup = true;
    } else if (line === "end") isInGroup = false;
    const node = byId.get(/^(\w+)\[".*"\]/u.exec(line)?.[1] ?? "");
    if (node) (isInGroup ? (groups.at(-1)?.nodes ?? loose) : loose).push(node);
    const [, from = "", label = "", to = ""] = /^(\w+) -->(?:\|"(.*)"\|)? (\w+)$/u.exec(line) ?? [];
    const [start, end] = [byId.get(from), byId.get(to)];
    if (start && end) relations.push({ from: start.label, label: unescapeLabel(label), to: end.label });
  }
  return { groups: loose.length > 0 ? [...groups, { title: "", nodes: loose }] : groups, relations };
}

/** Mermaid's escapes: `#34;` is a quotation mark. */
function unescapeLabel(label: string): string {
  return label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
