/**
 * Tells the languages of bilingual subtitles apart: two lines in a cue, or two cues at a time, each in its own script or,
 * where they share one, in its own language. Not covered: three languages, and a language that only comes in for a while.
 */
import { detectLanguage } from "../../lib/text/language.ts";
import type { Cue } from "./subtitle-cues.ts";

/** Share of the cues that have both. */
const BOTH_SHARE = 0.6;
/** Fewer cues tell nothing. */
const LEAST_CUES = 2;
/** Cues that begin so near each other are one moment. */
const SAME_MS = 60;

/** Each language's cues by themselves, the one that stands first first; one list where there is but one language. */
export function languagesOf(given: readonly Cue[]): readonly (readonly Cue[])[] {
  const cues = atOneTime(given);
  return byScript(cues) ?? byPlace(cues) ?? [given];
}

/** Cues at the same time as one with the lines of both. */
function atOneTime(given: readonly Cue[]): readonly Cue[] {
  const cues: Cue[] = [];
  const sorted = given.toSorted((a, b) => a.startMs - b.startMs);
  for (const cue of sorted) {
    const last = cues.at(-1);
    const isSame =
      last !== undefined &&
      cue.startMs - last.startMs <= SAME_MS &&
      Math.abs(cue.endMs - last.endMs) <= SAME_MS &&
      cue.speaker === last.speaker;
    if (isSame) cues[cues.length - 1] = { ...last, lines: [...last.lines, ...cue.lines] };
    else cues.push(cue);
  }
  return cues;
}

type Script = "han" | "latin" | "other";

function byScript(cues: readonly Cue[]): Cue[][] | undefined {
  if (cues.length < LEAST_CUES) return undefined;
  const parted = cues.map((cue) => {
    const scripts = cue.lines.map(scriptOf);
    return { cue, scripts, hasBoth: scripts.includes("han") && scripts.includes("latin") };
  });
  if (parted.filter(({ hasBoth }) => hasBoth).length < BOTH_SHARE * cues.length) return undefined;
  const first = parted.find(({ hasBoth }) => hasBoth)?.scripts.find((script) => script !== "other") ?? "han";
  const order: Script[] = first === "han" ? ["han", "latin"] : ["latin", "han"];
  return order.map((script) =>
    parted.flatMap(({ cue, scripts }) => {
      // A line of figures or names alone belongs to both where it is all that there is.
      const own = cue.lines.filter((_, at) => scripts[at] === script);
      return own.length === 0 ? [] : [{ ...cue, lines: own }];
    }),
  );
}

function scriptOf(line: string): Script {
  const han =
    line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  const latin = line.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0;
  if (han === 0 && latin === 0) return "other";
  // A name in Latin letters stands in a Chinese line more often than the other way round.
  return han * 3 >= latin ? "han" : "latin";
}

/** The upper lines in one language and the lower ones in another. */
function byPlace(cues: readonly Cue[]): Cue[][] | undefined {
  const two = cues.filter(({ lines }) => lines.length === 2);
  if (two.length < Math.max(LEAST_CUES, BOTH_SHARE * cues.length)) return undefined;
  const [upper, lower] = [0, 1].map((at) => detectLanguage(two.map(({ lines }) => lines[at]).join("\n")));
  if (upper === lower || upper === "und" || lower === "und") return undefined;
  const mixed = cues.filter(({ lines }) => lines.length !== 2);
  return [0, 1].map((at) => [
    ...two.map((cue) => ({ ...cue, lines: [cue.lines[at] ?? ""] })),
    ...(at === 0 ? mixed : []),
  ]);
}
