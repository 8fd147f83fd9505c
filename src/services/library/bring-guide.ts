/**
 * The user guide in spaces other than the first: it is put there when somebody there first asks about Footnote, so that its passages are
 * quoted from his own space, and spaces in which nobody does hold none of it.
 */
import { asksOfItself } from "../../core/answer/understand/asks-of-itself.ts";
import { understand } from "../../core/answer/understand/understand.ts";
import {
  namesFootnote,
  pointsToGuide,
  readGuide,
  withGuideInItsLanguage,
} from "../../core/answer/write/about-footnote.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { SpaceId } from "../../core/domain/ids.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { PassageIndex } from "../../core/ports/passage-index.ts";
import type { TextStore } from "../../core/ports/text-store.ts";
import { retrieve } from "../../core/retrieval/retrieve.ts";
import type { LogError } from "../log.ts";
import { type Guide, hasGuide, seedGuide, type SeedGuideParts } from "./seed-guide.ts";

/** Passages of the guide by whose words it is told whether the question is about it. */
const LOOKED_AT = 16;

export interface BringGuideParts extends SeedGuideParts {
  readonly guide: Guide;
  /** The space that the server gave the guide to when it started. */
  readonly first: {
    readonly spaceId: SpaceId;
    readonly store: Pick<DocumentStore, "listDocuments"> & Pick<TextStore, "getPassages">;
    readonly index: Pick<PassageIndex, "search">;
  };
  /** What fails here keeps no question from being answered. */
  readonly report: LogError;
}

/** Resolves when the guide is there, if `question` is about it. Two that ask at once wait for the same. */
export function createGuideBringer(parts: BringGuideParts): (question: string) => Promise<void> {
  let bringing: Promise<void> | undefined;
  const bring = async (question: string): Promise<void> => {
    if (bringing === undefined) {
      if (await hasGuide(parts, parts.guide)) return;
      if (!(await isAboutFootnote(question, parts.first))) return;
      bringing ??= seedGuide(parts, parts.guide).finally(() => (bringing = undefined));
    }
    await bringing;
  };
  return (question) =>
    bring(question).catch((thrown: unknown) => {
      parts.report(asFootnoteError(thrown));
    });
}

async function isAboutFootnote(
  question: string,
  { spaceId, store, index }: BringGuideParts["first"],
): Promise<boolean> {
  const documentIds = (await store.listDocuments({ isGuide: true })).map(({ id }) => id);
  // Nobody was given it, or whoever administers has removed it.
  if (documentIds.length === 0) return false;
  if (namesFootnote(question) || asksOfItself(question, true)) return true;
  const understood = understand(question, []);
  const found = await retrieve(understood.queries, {
    index,
    store,
    within: { spaceId, documentIds },
    limit: LOOKED_AT,
  });
  const hits = withGuideInItsLanguage(question, found);
  return pointsToGuide(readGuide(understood, hits), readGuide(understood, [])) !== "no";
}
