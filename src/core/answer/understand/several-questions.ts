/** Several questions asked at once: each by itself, with what it takes from the one before. */
import { standAlone } from "./understand-follow-up.ts";

/** More are answered as one: nobody reads an answer of so many parts. */
const MOST = 6;
const NUMBER = /^\s*(?:\d{1,2}[.)、]|[（(]\d{1,2}[)）]|[-*•])\s*/u;

/** One alone where there is one, or where what is set apart by question marks is no question. */
export function severalQuestions(asked: string): string[] {
  const { ended, rest } = endedParts(asked);
  const parts = ended.map((part) => part.replace(NUMBER, "").trim());
  const own = parts.filter((part) => (part.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2);
  const isAll = rest.trim() === "";
  if (own.length < 2 || own.length > MOST || !isAll) return [asked];
  return own.map((part, nth) => {
    const before = own[nth - 1];
    return before === undefined ? part : standAlone(part, [{ question: before, answer: "" }]);
  });
}

/** What question marks end, marks included, and what stands behind the last. */
function endedParts(asked: string): { ended: string[]; rest: string } {
  const ended: string[] = [];
  let from = 0;
  for (const { 0: marks, index } of asked.matchAll(/[?？]+/gu)) {
    if (index > from) ended.push(asked.slice(from, index + marks.length));
    from = index + marks.length;
  }
  return { ended, rest: asked.slice(from) };
}
