/** Where a person wants answers to come from, and within which limits, as the chooser under the question box holds it. */
import type { SourceKind } from "../../../core/domain/source-kind.ts";

export interface AskChoice {
  /** Kinds of sources, in no particular order; never none. */
  readonly sources: readonly SourceKind[];
  /** As typed; the server says what is wrong with it. */
  readonly site: string;
  /** `7d` and the like; empty for any time. */
  readonly since: string;
  /** A language code; empty for any. */
  readonly language: string;
  /** Answers do without what no source carries. */
  readonly isStrict: boolean;
  /** Asked whatever was found. */
  readonly writer?: "model" | undefined;
}

const EVERYWHERE: readonly SourceKind[] = ["library", "web"];

export const NO_CHOICE: AskChoice = {
  sources: EVERYWHERE,
  site: "",
  since: "",
  language: "",
  isStrict: false,
};

/** Times of the chooser: a day, a week, a month, a year. */
export const TIMES = ["1d", "1w", "1m", "1y"] as const;
export const LANGUAGES = ["en", "zh"] as const;

/** With the last one gone, everything is looked through again. */
export function toggleSource(choice: AskChoice, kind: SourceKind): AskChoice {
  const isChosen = choice.sources.includes(kind);
  const sources = isChosen ? choice.sources.filter((one) => one !== kind) : [...choice.sources, kind];
  return { ...choice, sources: sources.length === 0 ? EVERYWHERE : sources };
}

export function hasLimits({ site, since, language }: AskChoice): boolean {
  return [site, since, language].some((limit) => limit.trim() !== "");
}

export function isEverywhere({ sources }: AskChoice): boolean {
  return sources.length === EVERYWHERE.length && EVERYWHERE.every((kind) => sources.includes(kind));
}

/** What `POST /api/ask` is told of it; nothing of what was left as it was. */
export function choiceBody(choice: AskChoice): Partial<Pick<AskChoice, "site" | "since" | "language">> & {
  sources?: SourceKind[];
  strict?: true;
  writer?: "model";
} {
  const site = choice.site.trim();
  return {
    ...(isEverywhere(choice) ? {} : { sources: [...choice.sources] }),
    ...(site === "" ? {} : { site }),
    ...(choice.since === "" ? {} : { since: choice.since }),
    ...(choice.language === "" ? {} : { language: choice.language }),
    ...(choice.isStrict ? { strict: true } : {}),
    ...(choice.writer === undefined ? {} : { writer: choice.writer }),
  };
}
