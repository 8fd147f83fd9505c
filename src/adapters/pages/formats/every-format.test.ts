/** Every format over the same small files: what it says, in order; what is told as left out; and that damage never escapes. */
import { array, assert, asyncProperty, integer, nat } from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { FormatFixture } from "../../../../test/format-fixtures/format-fixture.ts";
import { FORMAT_FIXTURES } from "../../../../test/format-fixtures/format-fixtures.ts";
import { runs } from "../../../../test/property-runs.ts";
import { asFootnoteError, FootnoteError } from "../../../core/domain/errors.ts";
import { createPageReader } from "../page-reader.ts";

const reader = createPageReader({ threads: 1, deadlineMs: 20_000 });
afterAll(() => reader.close());

const named = FORMAT_FIXTURES.map((one): [string, FormatFixture] => [one.name, one]);

describe("a document of its own format", () => {
  test.each(named)(
    "%s says what it says, in order, and nothing that is not its text",
    async (name, fixture) => {
      const { bytes, mediaType, says, never = [], unread = [] } = fixture;
      const document = await reader.read(bytes, { name });
      expect(document.mediaType).toBe(mediaType);
      let from = 0;
      for (const words of says) {
        const at = document.text.indexOf(words, from);
        if (at === -1) expect(document.text.slice(from)).toContain(words);
        from = at + words.length;
      }
      for (const words of never) expect(document.text).not.toContain(words);
      expect((document.unread ?? []).map(({ key }) => key)).toEqual(unread);
      for (const mark of document.marks) {
        expect(mark.start).toBeLessThanOrEqual(document.text.length);
        if (mark.kind !== "heading") continue;
        expect(document.text.slice(mark.start, mark.end).replace(/\s+/gu, " ")).toContain(
          mark.title.slice(0, 20),
        );
      }
      const starts = document.marks.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    },
  );

  test.each(named)(
    "%s, cut off or damaged anywhere, ends in a document or a typed error",
    async (name, { bytes }) => {
      await assert(
        asyncProperty(
          integer({ min: 0, max: bytes.length }),
          array(nat(255), { maxLength: 8 }),
          async (at, noise) => {
            const cut = bytes.slice(0, at);
            const broken = Uint8Array.from(bytes);
            broken.set(noise.slice(0, Math.max(0, bytes.length - at)), at);
            for (const given of [cut, broken]) {
              try {
                const { text, marks } = await reader.read(given, { name });
                expect(text.isWellFormed()).toBe(true);
                for (const { start } of marks) expect(start).toBeLessThanOrEqual(text.length);
              } catch (thrown) {
                expect(thrown).toBeInstanceOf(FootnoteError);
                expect(asFootnoteError(thrown).code).toMatch(/^document-/u);
              }
            }
          },
        ),
        { numRuns: runs(6) },
      );
    },
  );
});
