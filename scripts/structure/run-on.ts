/**
 * Regular expressions that take the square of a run of one sign: `\s+$` looks on from every blank of a run that something
 * follows, `\d[\d,]*%` from every digit. Found without running them: for each of some signs, whether a match could begin
 * anywhere within a run of it, go on to the run's end, and fail there. It ends at runs of more than one sign ("a-a-a-"),
 * and at repeats behind what a run does not hold.
 */

interface Part {
  /** A class or a sign (as source), the alternatives of a group, or a place. */
  readonly sign?: string;
  readonly ways?: readonly (readonly Part[])[];
  readonly look?: "ahead" | "behind" | "not-behind" | "not-ahead" | "edge" | "start" | "end";
  readonly least: number;
  readonly most: number;
}

const SIGNS = Array.from(" \n\t\r.,;:!?-–_*#>|/\\'\"()[]{}<`~$§%+=&@aAtz09一的。，、：？！；“”’」》¶·…");

/** A sign of whose runs `pattern` takes the square; `undefined` where none of those tried is. */
export function runsOnOver(pattern: string, flags: string): string | undefined {
  if (flags.includes("y")) return undefined;
  const ways = parse(pattern);
  return SIGNS.find((sign) => ways.some((way) => runsOn(way, sign, flags, false) === "runs-on"));
}

type Outcome = "runs-on" | "apart" | "within";

/** Walks `way` within a run of `sign`. `within`: the way can be gone without leaving the run, and without a long repeat. */
function runsOn(way: readonly Part[], sign: string, flags: string, canFailBehind: boolean): Outcome {
  for (const [at, part] of way.entries()) {
    const canFail = canFailBehind || way.slice(at + 1).some(isNeeded);
    if (part.look !== undefined) {
      const beginsLines = flags.includes("m") && /[\n\r]/u.test(sign);
      if (part.look === "edge" || (part.look === "start" && !beginsLines)) return "apart";
      if (part.look === "not-behind" && holds(part, sign, flags)) return "apart";
      if (part.look === "behind" && !holds(part, sign, flags)) return "apart";
      continue;
    }
    if (part.ways !== undefined) {
      const outcomes = part.ways.map((one) => runsOn(one, sign, flags, canFail));
      if (outcomes.includes("runs-on")) return "runs-on";
      if (part.most === Infinity && canFail && outcomes.includes("within")) return "runs-on";
      if (part.least > 0 && !outcomes.includes("within")) return "apart";
      continue;
    }
    if (!matches(part, sign, flags)) {
      if (part.least > 0) return "apart";
      continue;
    }
    const goesToTheEnd = part.sign === "." && way.slice(at + 1).every(({ look }) => look === "end");
    if (part.most === Infinity && canFail && !(goesToTheEnd && !canFailBehind)) return "runs-on";
  }
  return "within";
}

const isNeeded = (part: Part): boolean =>
  part.look !== undefined ||
  (part.least > 0 && (part.ways === undefined || part.ways.every((way) => way.some(isNeeded))));

const holds = (part: Part, sign: string, flags: string): boolean =>
  part.ways?.some((way) => way.length > 0 && way.every((one) => matches(one, sign, flags))) ?? false;

function matches({ sign: source, ways, least }: Part, sign: string, flags: string): boolean {
  if (ways !== undefined) return ways.some((way) => way.every((one) => matches(one, sign, flags)));
  if (source === undefined) return true;
  if (/^\\(?:\d|k<)/u.test(source)) return least === 0;
  return new RegExp(`^(?:${source})$`, flags.replace(/[gym]/gu, "")).test(sign);
}

const TOKEN =
  /(?<set>\[)|(?<open>\((?:\?(?:<[=!]|[=!:]|<\w+>))?)|(?<close>\))|(?<or>\|)|(?<place>[$^]|\\[bB])|(?<one>\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\k<\w+>|\\.|[^])/giuy;
const REPEAT = /(?<mark>[*+?]|\{(?<least>\d+)(?<more>,(?<most>\d*))?\})\??/uy;
const LOOKS: Readonly<Record<string, Part["look"]>> = {
  "(?=": "ahead",
  "(?!": "not-ahead",
  "(?<=": "behind",
  "(?<!": "not-behind",
};

function parse(pattern: string): Part[][] {
  let at = 0;
  function token(): Record<string, string | undefined> {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(pattern);
    at = TOKEN.lastIndex;
    return { ...found?.groups };
  }
  /** Sets of the flag `v` hold sets. */
  function set(): string {
    const from = at - 1;
    for (let depth = 1; depth > 0 && at < pattern.length; at++) {
      const sign = pattern[at];
      if (sign === "\\") at++;
      else if (sign === "[" && isNested) depth++;
      else if (sign === "]") depth--;
    }
    return pattern.slice(from, at);
  }
  function repeat(): { least: number; most: number } {
    REPEAT.lastIndex = at;
    const found = REPEAT.exec(pattern)?.groups;
    if (found === undefined) return { least: 1, most: 1 };
    at = REPEAT.lastIndex;
    const { mark, least, more, most } = found;
    if (mark === "?") return { least: 0, most: 1 };
    if (mark === "*" || mark === "+") return { least: mark === "+" ? 1 : 0, most: Infinity };
    return { least: Number(least), most: more === undefined ? Number(least) : Number(most || Infinity) };
  }
  function group(): Part[][] {
    const ways: Part[][] = [[]];
    while (at < pattern.length) {
      const read = token();
      if (read["close"] !== undefined) break;
      if (read["or"] !== undefined) ways.push([]);
      else if (read["open"] !== undefined) {
        const look = LOOKS[read["open"]];
        const inner = group();
        ways.at(-1)?.push({ ways: inner, ...repeat(), ...(look === undefined ? {} : { look }) });
      } else if (read["place"] !== undefined) {
        const look = read["place"] === "^" ? "start" : read["place"] === "$" ? "end" : "edge";
        ways.at(-1)?.push({ look, least: 1, most: 1 });
      } else {
        const sign = read["set"] === undefined ? (read["one"] ?? "") : set();
        ways.at(-1)?.push({ sign, ...repeat() });
      }
    }
    return ways;
  }
  const isNested = /\[[^\]\\]*(?:--|&&)|\[\[\\/u.test(pattern);
  return group();
}
