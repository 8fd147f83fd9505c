/**
 * Elements that bring a tree of their own (declarative shadow DOM) as a browser shows them: what stands within such an element
 * goes into the slots of its tree, by their names. What finds no slot is shown nowhere; here it stays behind the tree, since
 * scripts may place it. Not covered: names that scripts give; what would nest too deep stays behind too.
 */
/** What of an element is needed here: see html-tree.ts. */
interface Slotted {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}
type Node = Slotted | string;

/** Elements of `element` nest no deeper than `most` afterwards either. How deep they do is given back. */
export function fillSlots(element: Slotted, most: number): number {
  const heights = new Map<Node, number>();
  let highest = 0;
  let shadow: Slotted | undefined;
  for (const child of element.children) {
    if (typeof child === "string") continue;
    const height = 1 + fillSlots(child, most - 1);
    heights.set(child, height);
    highest = Math.max(highest, height);
    if (child.tag === "template" && child.attributes["shadowrootmode"] !== undefined) shadow ??= child;
  }
  if (shadow === undefined) return highest;
  const waiting = new Map<string, Node[]>();
  for (const child of element.children) {
    if (child === shadow) continue;
    const name = typeof child === "string" ? "" : (child.attributes["slot"] ?? "");
    const others = waiting.get(name);
    if (others === undefined) waiting.set(name, [child]);
    else others.push(child);
  }
  const own = placeInto(shadow, waiting, heights, most);
  replaceChildren(element, [...shadow.children, ...[...waiting.values()].flat()]);
  return Math.max(own, highest);
}

/** A slot that nothing is for shows what stands in it; of two with one name the first is filled. */
function placeInto(
  shadow: Slotted,
  waiting: Map<string, Node[]>,
  heights: ReadonlyMap<Node, number>,
  most: number,
): number {
  let highest = 0;
  const placed = shadow.children.flatMap((child): Node[] => {
    if (typeof child === "string") return [child];
    const name = child.attributes["name"] ?? "";
    const own = child.tag === "slot" ? waiting.get(name) : undefined;
    const height = (own ?? []).reduce((most, one) => Math.max(most, heights.get(one) ?? 0), 0);
    if (own !== undefined && height <= most) {
      waiting.delete(name);
      highest = Math.max(highest, height);
      return own;
    }
    highest = Math.max(highest, 1 + placeInto(child, waiting, heights, most - 1));
    return child.tag === "slot" ? child.children : [child];
  });
  replaceChildren(shadow, placed);
  return highest;
}

/** One by one: a spread of a hundred thousand would overflow the stack. */
function replaceChildren(element: Slotted, children: readonly Node[]): void {
  element.children.length = 0;
  for (const child of children) element.children.push(child);
}
