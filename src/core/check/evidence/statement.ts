/**
 * A claim or a sentence of a source, read once for comparing: its words in order, what is content among them, what is
 * negated or only said to be possible, and its quantities. Knows nothing of any other text.
 */
import { simplified } from "../../../lib/text/simplified.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import { tokenize } from "../../../lib/text/words.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";

/** A word, a number, or one Chinese character. */
export interface Atom {
  /** Equal for atoms that should match. */
  readonly key: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "latin" | "han" | "number";
  /** False for words that only join others. */
  readonly isContent: boolean;
  /** Written with a capital inside a sentence, or with digits or capitals within: mostly a name. */
  readonly isName: boolean;
  /** Of a figure, in words: "metres", 万元. */
  readonly isUnit?: boolean;
  readonly isNegation: boolean;
  /** What a negation governs, and what stands anywhere in a clause with one. */
  readonly isNegated: boolean;
  readonly isNearNegation: boolean;
  /** What a word of doubt governs, and what stands anywhere in a clause with one. */
  readonly isDoubted: boolean;
  readonly isNearDoubt: boolean;
}

export interface Statement {
  /** In simplified characters; places are of both. */
  readonly text: string;
  readonly original: string;
  readonly atoms: readonly Atom[];
  readonly quantities: readonly Quantity[];
  readonly isMostlyHan: boolean;
}

/** As written, in lower case. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  (
    "not no never none neither nor without cannot nobody nothing hardly scarcely barely rarely seldom unable lack lacks lacked fail fails failed refuse refuses " +
    "refused deny denies denied non don didn doesn isn wasn aren weren hasn haven hadn won couldn wouldn shouldn"
  ).split(" "),
);
const DOUBTS: ReadonlySet<string> = new Set(
  (
    "may might could possible possibly perhaps maybe likely probable probably potential potentially alleged allegedly reportedly " +
    "supposed supposedly expect expects expected plan plans planned propose proposes proposed hope hopes hoped intend intends intended " +
    "aim aims aimed consider considers considering rumored rumoured want wants wanted try tries tried wish wished attempt attempted attempts"
  ).split(" "),
);

/** Chinese words that begin or hold a negating character and negate nothing. */
const HAN_NOT_NEGATION =
  /不断|不斷|不仅|不僅|不少|不同|不久|不过|不過|不管|不论|不論|不但|不止|不只|不惜|不得不|不愧|不妨|不禁|不锈|不丹|不列|未来|未來|未必|无论|無論|无线|無線|无锡|無錫|无数|無數|无疑|無疑|[无無]人(?:机|驾|駕|售|艇|岛|区|店|超市|商店)|无限|無限|非常|非洲|非凡|非法|没收|沒收|莫非|并非不|分别|特别|特別|区别|別墅|别墅|毫不|不足|不乏|不(?:得|能|应|可|要)?(?:超过|低于|高于|少于|多于|小于|大于|晚于|早于|迟于|短于|长于)/gu;
const HAN_NEGATION =
  /不|未|没|沒|无|無|非|莫|勿|否|别(?=[再去])|拒绝|拒絕|禁止|停止|谢绝|謝絕|难以|難以|免(?=[收交缴繳付押检檢试試])|[减減豁]免/gu;
/** Next to none. */
export const FEW =
  /\b(?:hardly|scarcely|barely|rarely|seldom|few|little|almost (?:no|none|never|nobody|nothing))\b|几乎(?:没|不|无|未)|幾乎(?:沒|不|無|未)|很少|极少|極少|少有|甚少|寥寥|罕见|罕有|不多/iu;
const HAN_DOUBT =
  /可能|或许|或許|也许|也許|据称|據稱|据说|據說|传闻|傳聞|疑似|预计|預計|预期|預期|有望|拟|擬|计划|計劃|打算|估计|估計|大概|恐怕|似乎|原想|本想|本来想|曾想|想把|试图|企图|或将|或將/gu;
/** What a negation or a doubt governs ends here. */
const CLAUSE_END = /[,，;；:：.。!！?？()（）]/u;
/** Content atoms that one negation governs. */
const GOVERNED = 2;
const GOVERNED_HAN = 4;

export function readStatement(original: string): Statement {
  const text = simplified(original);
  const quantities = quantitiesIn(text);
  const measured = quantities.filter(({ unit }) => unit !== undefined);
  const raw = atomsOf(text).map((atom) => {
    // The unit is compared with its figure.
    const isUnit =
      atom.kind !== "number" && measured.some(({ start, end }) => atom.start >= start && atom.end <= end);
    return {
      ...atom,
      written: original.slice(atom.start, atom.end),
      ...(isUnit ? { isContent: false, isName: false, isUnit } : {}),
    };
  });
  const clauses = clausesOf(text, raw);
  const negations = placesOf(raw, NEGATIONS, text);
  const hanNegations = negationSpans(text);
  const negated = governedBy(raw, clauses, negations, hanNegations, GOVERNED);
  const doubted = governedBy(raw, clauses, placesOf(raw, DOUBTS, text), spansOf(text, HAN_DOUBT), 1);
  let han = 0;
  let latin = 0;
  for (const { kind } of raw) {
    if (kind === "han") han += 1;
    if (kind === "latin") latin += 1;
  }
  return {
    text,
    original,
    atoms: raw.map((atom, at) => ({
      ...atom,
      isNegation:
        negations.includes(at + 1) ||
        hanNegations.some(({ start, end }) => atom.start >= start && atom.end <= end),
      isNegated: negated.governed.has(at),
      isNearNegation: negated.clauses.has(clauses[at] as number),
      isDoubted: doubted.governed.has(at),
      isNearDoubt: doubted.clauses.has(clauses[at] as number),
    })),
    quantities,
    isMostlyHan: han > latin * 2,
  };
}

/** What atoms that follow one another are written as, with what stands between them. */
export function writtenAs({ original }: Statement, atoms: readonly Atom[]): string {
  const [first, last] = [atoms[0], atoms.at(-1)];
  return first && last ? original.slice(first.start, last.end) : "";
}

/** What stands there, without blanks around it. */
export function writtenAt(
  { original }: Statement,
  place: { readonly start: number; readonly end: number },
): string {
  return original.slice(place.start, place.end).trim();
}

type RawAtom = Omit<Atom, "isNegation" | "isNegated" | "isDoubted" | "isNearNegation" | "isNearDoubt">;

function atomsOf(text: string): RawAtom[] {
  const atoms: RawAtom[] = [];
  let isFirst = true;
  for (const { word, start, end, kind } of tokenize(text)) {
    if (kind === "han") {
      const from = Math.max(start, atoms.at(-1)?.end ?? 0);
      for (let at = from; at < end; at++) {
        const key = text.charAt(at);
        atoms.push({
          key,
          written: key,
          start: at,
          end: at + 1,
          kind,
          isContent: !isStopWord(key),
          isName: false,
        });
      }
      isFirst = false;
      continue;
    }
    const written = text.slice(start, end);
    const isName =
      kind === "latin" &&
      ((!isFirst && /^\p{Lu}/u.test(written)) || /^.+\p{Lu}|\d/u.test(written)) &&
      !isStopWord(word);
    atoms.push({
      key: word,
      written,
      start,
      end,
      kind,
      isContent: kind === "number" || !isStopWord(word),
      isName,
    });
    isFirst = /^["'”’)\]]*[.!?:]\s/u.test(text.slice(end, end + 4));
  }
  return atoms;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function negationSpans(text: string): Span[] {
  const harmless = spansOf(text, HAN_NOT_NEGATION);
  return spansOf(text, HAN_NEGATION).filter(
    ({ start }) => !harmless.some((span) => start >= span.start && start < span.end),
  );
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** For each atom the number of its clause. */
function clausesOf(text: string, atoms: readonly RawAtom[]): number[] {
  let clause = 0;
  let before = 0;
  return atoms.map(({ start, end }) => {
    if (CLAUSE_END.test(text.slice(before, start))) clause += 1;
    before = end;
    return clause;
  });
}

/** Places right after one of the words. */
function placesOf(atoms: readonly RawAtom[], words: ReadonlySet<string>, text: string): number[] {
  return atoms.flatMap(({ kind, start, end }, at) => {
    const written = text.slice(start, end).toLowerCase();
    if (kind !== "latin" || !words.has(written)) return [];
    // "Our plans" and "could you" leave nothing open.
    if (
      words === DOUBTS &&
      /^(?:(?:plan|hope|aim|want|attempt)s?|wanted|attempted|try|tries|tried|wish|wished)$/u.test(written) &&
      !/^\s(?:\p{L}+\s)?(?:to|on)\b/u.test(text.slice(end))
    )
      return [];
    if (
      words === DOUBTS &&
      /^(?:could|might|may)$/u.test(written) &&
      /^\s(?:you|I|we)\b/u.test(text.slice(end))
    )
      return [];
    // "won" is a negation only in "won't"; "not only" is none.
    if (/^(?:do|wo|[a-z]{2,})n$/u.test(written) && words === NEGATIONS && !/^['’]t/iu.test(text.slice(end)))
      return [];
    // What failed broke down; who failed to come did not come.
    if (words === NEGATIONS && written.startsWith("fail") && !/^\sto\b/u.test(text.slice(end))) return [];
    if (words === NEGATIONS && LIMIT.test(text.slice(end))) return [];
    return atoms[at + 1]?.key === "onli" ? [] : [at + 1];
  });
}

/** "No later than" denies nothing. */
const LIMIT =
  /^\s(?:be |cost |take |last )?(?:more|less|fewer|later|earlier|longer|older|younger|faster|slower|higher|lower|further|bigger|smaller) than\b/iu;

interface Governed {
  /** Places of the content atoms that come next, within the clause. */
  readonly governed: ReadonlySet<number>;
  /** Clauses with such a word. */
  readonly clauses: ReadonlySet<number>;
}

function governedBy(
  atoms: readonly RawAtom[],
  clauseOf: readonly number[],
  places: readonly number[],
  spans: readonly Span[],
  most: number,
): Governed {
  const governed = new Set<number>();
  const clauses = new Set<number>();
  const starts = spans.map(({ end }) => atoms.findIndex(({ start }) => start >= end)).filter((at) => at > 0);
  for (const first of [...places, ...starts]) {
    const clause = clauseOf[first - 1];
    if (clause !== undefined) clauses.add(clause);
    let left = most;
    let leftHan = GOVERNED_HAN;
    for (let at = first; clauseOf[at] === clause && left > 0 && leftHan > 0; at++) {
      const { kind, isContent } = atoms[at] as RawAtom;
      if (kind === "han") leftHan -= 1;
      else if (isContent) left -= 1;
      if (isContent) governed.add(at);
    }
  }
  return { governed, clauses };
}
