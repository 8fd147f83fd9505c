/**
 * A formula of TeX as MathML, which browsers draw themselves: no fonts, no styles, no markup from a string. What cannot be read
 * as TeX stands as it was written; so does everything until the reader of TeX has been loaded.
 */
import { createElement, Fragment, type ReactNode, useEffect, useState } from "react";

interface FormulaProps {
  /** With its dollars or brackets. */
  readonly source: string;
  readonly isDisplayed: boolean;
}

/** Longer ones are drawn as text: nobody's formula, and slow to read. */
const MOST_LENGTH = 2_000;
const DELIMITERS = /^\s*(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])\s*$/gu;

export function Formula({ source, isDisplayed }: FormulaProps): ReactNode {
  const [drawn, setDrawn] = useState<{ readonly of: string; readonly tree: ReactNode }>();
  useEffect(() => {
    if (source.length > MOST_LENGTH) return undefined;
    let isGone = false;
    void draw(source.replace(DELIMITERS, ""), isDisplayed).then((tree) => {
      if (!isGone) setDrawn({ of: source, tree });
    });
    return () => {
      isGone = true;
    };
  }, [source, isDisplayed]);
  return drawn?.of === source ? (drawn.tree ?? source) : source;
}

async function draw(tex: string, displayMode: boolean): Promise<ReactNode> {
  try {
    // Its declarations do not say what the module really has.
    const { default: temml } = (await import("temml")) as unknown as { readonly default: Temml };
    const options = { displayMode, throwOnError: true, trust: false, maxExpand: 100 };
    // oxlint-disable-next-line no-underscore-dangle -- it is called so there
    return element(temml.__renderToMathMLTree(tex, options), 0);
  } catch {
    return undefined;
  }
}

interface Temml {
  /** The tree before it is markup: of it only what draws is taken, no address, no class, no style. */
  readonly __renderToMathMLTree: (tex: string, options: object) => Node;
}

/** As Temml's own tree has it. */
interface Node {
  readonly type?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    "math mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle mpadded mphantom menclose merror " +
    "msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd"
  ).split(" "),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "display displaystyle scriptlevel mathvariant stretchy symmetric fence separator largeop movablelimits accent " +
    "accentunder form lspace rspace minsize maxsize linethickness width height depth voffset notation " +
    "columnalign rowspacing columnspacing rowspan columnspan"
  ).split(" "),
);

function element({ type, text, attributes = {}, children = [] }: Node, key: number): ReactNode {
  if (text !== undefined) return text;
  const inner = children.map((child, nth) => element(child, nth));
  // A fragment of Temml's, or an element that is not for us: what is in it.
  if (type === undefined || !ELEMENTS.has(type)) return createElement(Fragment, { key }, ...inner);
  const kept = Object.entries(attributes).filter(([name]) => ATTRIBUTES.has(name));
  return createElement(type, { key, ...Object.fromEntries(kept) }, ...inner);
}
