/**
 * A question as its telling parts: words, and single Chinese characters, with their places, and which of them are
 * accounted for by what a table says. Words that only ask or join are no parts.
 */
import { isHan } from "../../../../lib/text/sentence-end.ts";
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { tokenize } from "../../../../lib/text/words.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Unit extends Span {
  readonly word: string;
  readonly isHan: boolean;
  /** A name or a number: it may not stay unaccounted for. */
  readonly isName: boolean;
}

/** Chinese that asks, joins or counts and names nothing. */
const EMPTY_HAN =
  /什么时候|什麼時候|开到|開到|东西|東西|上班|工作|任职|任職|居住|住在|有没有|有沒有|每个?月|每天|每年|每周|是多少|有多少|多少|哪几|哪幾|哪些|哪个|哪個|哪一个|哪一個|哪一?[样樣]|哪一|哪家|哪位|要(?=[花付交])|[哪几][门节堂只张间款样辆]|哪|[一1](?=[件次个個份张張台本晚天])|什么|什麼|怎么|怎麼|我们|我們|咱们|你们|请问|請問|告诉我|列出|一共|总共|總共|共有|一下|目前|现在|現在|以前|之前|原来|原來|里面|裡面|其中|之中|分别|分別|几(?=[个個人家本台条條种種件次天])|幾(?=[個人家本台條種件次天])|[的了是在和与與有谁誰吗嗎呢吧啊把被给給对對都就还還到于於为為里裡中上下所其这這那个個些位名家本条條件台种種次笔筆项項第我你他她它们們公司叫做请請问問卖賣买買花用坐能可以借还還？?]/gu;
/** English beside the stop words that says only that something is asked of a table. */
const EMPTY_ENGLISH = new Set(
  (
    "currently current now altogether together overall row rows table list entry entries record records file spreadsheet " +
    "show give find name named called work works working live lives living located based employed our we there much per each buy bought happen happened purchased purchase sit sits sitting belong belongs thing things item items together taken all both leave leaves leaving depart departs back go goes going went come comes came run runs ran " +
    "do does did done have has had get gets got make makes made one ones"
  ).split(" "),
);

export function unitsOf(question: string): Unit[] {
  const units: Unit[] = [];
  for (const { word, kind, start, end } of tokenize(question)) {
    if (kind === "han") continue;
    const written = question.slice(start, end);
    if (isStopWord(word) || EMPTY_ENGLISH.has(written.toLowerCase())) continue;
    const isName = kind === "number" || (start > 0 && /^\p{Lu}/u.test(written));
    units.push({ word, start, end, isHan: false, isName });
  }
  const told = question.replace(EMPTY_HAN, (empty) => " ".repeat(empty.length));
  for (let i = 0; i < told.length; i++) {
    if (!isHan(told.charCodeAt(i))) continue;
    units.push({ word: told.charAt(i), start: i, end: i + 1, isHan: true, isName: false });
  }
  return units.toSorted((a, b) => a.start - b.start);
}

export interface TermMatch {
  readonly spans: readonly Span[];
  /** Share of the term's own words and characters that the question has. */
  readonly share: number;
  /** Words and characters of the term that the question has. */
  readonly size: number;
}

export type Bridges = ReadonlyMap<string, readonly string[]>;

const NO_BRIDGES: Bridges = new Map();
const NO_MATCH: TermMatch = { spans: [], share: 0, size: 0 };

/**
 * Where the question has words of a term, or at least two of its neighbouring Chinese characters. `bridges`: by word of the
 * question others that stand for it, as "loans" for what was borrowed.
 */
export function matchTerm(term: string, question: string, bridges: Bridges = NO_BRIDGES): TermMatch {
  const tokens = tokenize(term);
  const latin = tokens.filter(({ kind, word }) => kind !== "han" && !isStopWord(word));
  const spans: Span[] = [];
  let size = 0;
  const asked = tokenize(question);
  for (const { word } of latin) {
    const places = asked.filter(
      (token) =>
        token.kind !== "han" && (token.word === word || bridges.get(token.word)?.includes(word) === true),
    );
    if (places.length === 0) continue;
    size++;
    for (const { start, end } of places) spans.push({ start, end });
  }
  let han = 0;
  for (const [run] of term.matchAll(/\p{Script=Han}+/gu)) {
    han += run.length;
    const shared = sharedRun(run, question);
    if (shared === undefined) continue;
    size += shared.end - shared.start;
    spans.push(shared);
  }
  const all = latin.length + han;
  return all === 0 || spans.length === 0 ? NO_MATCH : { spans, share: size / all, size };
}

/** The longest run of characters that both have: two at least, or the whole of a single one. */
function sharedRun(run: string, question: string): Span | undefined {
  const longest = Math.min(run.length, question.length);
  for (let length = longest; length >= Math.min(2, run.length); length--) {
    for (let from = 0; from + length <= run.length; from++) {
      const at = question.indexOf(run.slice(from, from + length));
      if (at >= 0) return { start: at, end: at + length };
    }
  }
  return undefined;
}

export const isWithinSpans = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && span.end >= end);

/** The places of what a pattern finds. */
export function spansOf(pattern: RegExp, question: string): Span[] {
  const all = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  return [...question.matchAll(all)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
