/** Words of others that are names of what every object has: endings, elements, kinds, control words, ends of answers. */
import { describe, expect, test } from "vitest";
import { createReply } from "../src/adapters/models/chat-reply.ts";
import { readFormat } from "../src/adapters/pages/formats/read-format.ts";
import { readManual } from "../src/adapters/pages/formats/read-manual.ts";
import { formatOfText } from "../src/adapters/pages/formats/text-format.ts";
import { bibtexItems } from "../src/adapters/references/bibtex-items.ts";
import { risItems } from "../src/adapters/references/ris-items.ts";

describe.each(["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"])("%s", (word) => {
  test("is no format, as an ending or as an element", () => {
    expect(formatOfText("Words of a note.", { name: `note.${word}` })).toBeUndefined();
    expect(formatOfText(`<${word}><a>b</a></${word}>`, {})).toBe(formatOfText("<other><a>b</a></other>", {}));
  });

  test("is no sign of a manual or of rich text", async () => {
    expect(readManual(`.TH A 1\n.SH NAME\na \\*[${word}] b\n`).text).not.toMatch(/native code|\[object/u);
    const bytes = new TextEncoder().encode(String.raw`{\rtf1 a \NAME b}`.replace("NAME", word));
    const { text } = (await readFormat({ format: "rich-text", bytes })) as { text: string };
    expect(text).not.toMatch(/native code|\[object/u);
  });

  test("is no kind of a work", () => {
    expect(bibtexItems(`@${word}{a, title={b}}`)).toEqual(bibtexItems("@unheard{a, title={b}}"));
    expect(risItems(`TY  - ${word}\nTI  - b\nER  - \n`)).toEqual(
      risItems("TY  - UNHEARD\nTI  - b\nER  - \n"),
    );
  });

  test("is an end of an answer like any other", () => {
    const end = (reason: string): unknown => {
      const reply = createReply({ name: "openai/x", baseURL: "http://localhost" });
      const choices = [{ delta: { content: "a" }, finish_reason: reason }];
      reply.takeEvent({ data: JSON.stringify({ choices }), isError: false });
      return reply.finish();
    };
    expect(end(word)).toEqual(end("unheard"));
  });
});
