/**
 * Packages whose parts are whole files in disorder: damage to the packed bytes hardly ever reaches the readers, for it is
 * found out by the package itself. Cut, doubled, or with signs of their own where they do not belong, they end in a
 * document or in a typed error, and no mark stands beyond the text.
 */
import { assert, asyncProperty, constantFrom, double, nat, record } from "fast-check";
import { expect, test } from "vitest";
import { FORMAT_FIXTURES } from "../../../../test/format-fixtures/format-fixtures.ts";
import { tinyZip } from "../../../../test/format-fixtures/tiny-zip.ts";
import { runs } from "../../../../test/property-runs.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { packedFormat } from "./packed-format.ts";
import { openPackedFiles } from "./packed-files.ts";
import { readFormat } from "./read-format.ts";

/** Read in time of their own: what holds others is `put-within.ts`'s. */
const PACKED = FORMAT_FIXTURES.filter(({ bytes }) => packedFormat(bytes) !== undefined).map(
  (one) => [one.name, one] as const,
);

const SIGNS = [
  "<",
  ">",
  "</",
  "/>",
  "&",
  "&#x110000;",
  "&lol;",
  "]]>",
  "<!--",
  '"',
  "'",
  "\u{0}",
  "\ud83d",
  "999999999999",
  "-1",
  "1e309",
  "NaN",
  "",
  "<w:p>",
  "</w:tbl>",
  "<w:tbl><w:tr>",
  '<w:gridSpan w:val="99999999"/>',
  "<w:vMerge/>",
  '<c r="XFD1048576"><v>1</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<c t="s"><v>99999999</v></c>',
  '<row r="-5">',
  '<table:table-cell table:number-columns-repeated="99999999"/>',
  '<table:table-row table:number-rows-repeated="99999999">',
  '<text:s text:c="999999999"/>',
  "<text:list>",
  "<a:p>",
  "<p:sp>",
  '<itemref idref="x"/>',
  "../../../etc/passwd",
] as const;

const damage = record({
  entry: nat(),
  at: double({ min: 0, max: 1, noNaN: true }),
  length: nat(200),
  how: constantFrom("cut", "double", "put in"),
  sign: constantFrom(...SIGNS),
});

test.each(PACKED)(
  "%s ends in a document or a typed error, whatever its parts say",
  async (name, { bytes }) => {
    const files = await openPackedFiles(bytes);
    const entries = await Promise.all(
      files.names.map(async (own) => ({ name: own, content: Buffer.from((await files.bytes(own)) ?? []) })),
    );
    await assert(
      asyncProperty(damage, async ({ entry, at, length, how, sign }) => {
        const hit = entry % entries.length;
        const broken = entries.map((own, nth) => {
          if (nth !== hit) return own;
          const text = own.content.toString("utf8");
          const start = Math.floor(at * text.length);
          const span = text.slice(start, start + length);
          const middle = how === "cut" ? "" : how === "double" ? span + span : sign + span;
          return { name: own.name, content: text.slice(0, start) + middle + text.slice(start + length) };
        });
        const given = tinyZip(broken);
        const format = packedFormat(given);
        if (format === undefined) return;
        try {
          const { text, marks } = await readFormat({ format, bytes: given });
          expect(text.isWellFormed()).toBe(true);
          for (const { start } of marks) expect(start).toBeLessThanOrEqual(text.length);
        } catch (thrown) {
          if (!(thrown instanceof FootnoteError))
            throw new Error(`${name}: ${how} ${sign} at ${at}`, { cause: thrown });
        }
      }),
      { numRuns: runs(100) },
    );
  },
);
