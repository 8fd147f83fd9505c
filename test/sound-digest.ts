/** What holds of every digest, whoever wrote it. */
import { expect } from "vitest";
import type { Digest, DigestLine } from "../src/core/domain/digest.ts";

function linesOf(digest: Digest): DigestLine[] {
  return [
    ...(digest.corePoint ? [digest.corePoint] : []),
    ...(digest.fundamentalPoint ? [digest.fundamentalPoint] : []),
    ...digest.framework,
    ...digest.chapters,
    ...digest.statements,
    ...digest.openQuestions,
    ...digest.names,
    ...digest.figures,
  ];
}

/** Quotes stand in the text, chapters follow one another, and there is a map of bounded size. */
export function expectSound(digest: Digest, text: string): void {
  for (const { citations } of linesOf(digest)) {
    for (const { quote, start, end } of citations) expect(quote).toBe(text.slice(start, end));
  }
  for (const { places } of digest.conceptMap.nodes) {
    for (const { start, end } of places) expect(start >= 0 && end > start && end <= text.length).toBe(true);
  }
  let before = 0;
  for (const { start, end } of digest.chapters) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    before = end;
  }
  expect(digest.conceptMap.mermaid).toMatch(/^flowchart (?:LR|RL)\n/);
  expect(digest.conceptMap.mermaid.length).toBeLessThan(40_000);
  expect(digest.conceptMap.nodes.length).toBeLessThanOrEqual(30);
}
