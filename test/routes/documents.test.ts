/** Documents over HTTP as promised: uploads, offsets, lists, and what is refused. Pages of the web: `http-api.test.ts`. */
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/core/domain/document.ts";
import type { FoundList, Outline } from "../../src/core/domain/outline.ts";
import type { AddedDocument, KeptText } from "../../src/core/domain/replies.ts";
import {
  askTurn,
  expectQuotesStand,
  postJson,
  readJson,
  readRefusal,
  upload,
  uploadFile,
} from "../http-client.ts";
import { routesForAll } from "../routes-here.ts";

const MILL =
  "# The mill\r\n\r\nThe mill at Vesterby was built in 1811 by Anna Holm. 🌾🌾 Its wheel is 6 metres wide.\r\n\r\n" +
  "## Repairs\r\n\r\nThe roof of the mill was repaired in 1987 by Tomas Berg. 😀 The repair cost 4,200 crowns.\r\n";
const TEMPLE =
  "# 云栖寺\n\n云栖寺始建于公元九六七年，由吴越王钱弘俶下令修建。寺内有一棵树龄超过一千年的银杏。\n";

const server = routesForAll({ FOOTNOTE_MAX_FILE_MB: "1" });

describe("documents", () => {
  test("an uploaded file is found by the next question, and its quotes stand", async () => {
    const document = await upload(server.address, "mill.md", MILL);
    expect(document).toMatchObject({ title: "The mill", mediaType: "text/markdown", language: "en" });
    expect(document.url).toMatch(/^upload:[0-9a-f]{12}\/mill\.md$/);
    const turn = await askTurn(server.address, { question: "Who repaired the roof of the mill?" });
    expect(turn.answer).toMatchObject({ status: "answered", writer: "extractive" });
    expect(turn.answer.text).toContain("Tomas Berg");
    await expectQuotesStand(server.address, turn);
  });

  test("its inside is looked through, and the file itself is there again, byte for byte", async () => {
    const text = "# Birds\n\nThe heron fishes.\n\n## Nests\n\nA HERON nests\nhigh. (No. 1+1)\n";
    const { id } = await upload(server.address, "birds & <b>.md", text);
    const at = `${server.address}/api/documents/${id}`;
    const { headings, places } = await readJson<Outline>(await fetch(`${at}/outline`));
    expect(headings.map(({ level, title }) => [level, title])).toEqual([
      [1, "Birds"],
      [2, "Nests"],
    ]);
    expect(places).toEqual([]);
    const found = async (words: string) =>
      (await readJson<FoundList>(await fetch(`${at}/found?text=${encodeURIComponent(words)}`))).found;
    expect((await found("heron")).map((one) => one.text)).toEqual(["heron", "HERON"]);
    expect((await found("nests high")).map((one) => one.text)).toEqual(["nests\nhigh"]);
    expect((await found("(no. 1+1)"))[0]?.text).toBe("(No. 1+1)");
    expect(await found("[")).toEqual([]);

    const file = await fetch(`${at}/original`);
    expect(await file.text()).toBe(text);
    expect(file.headers.get("content-type")).toBe("application/octet-stream");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(await readRefusal(await fetch(`${server.address}/api/documents/doc_none/original`))).toMatchObject(
      {
        code: "not-found",
      },
    );
  });

  test("a text that is kept for its question is no part of the library", async () => {
    const kept = await uploadFile(
      server.address,
      "pier.md",
      "The blue boat lies at pier four.",
      "/api/texts",
    );
    const { documentId } = await readJson<KeptText>(kept, 201);
    const { answer } = await askTurn(server.address, {
      question: "Where does the blue boat lie?",
      documentIds: [documentId],
    });
    expect(answer.text).toContain("pier four");
    const listed = await fetch(`${server.address}/api/documents?text=pier`);
    expect(await readJson(listed)).toMatchObject({ documents: [] });
    const empty = await uploadFile(server.address, "x.md", " ", "/api/texts");
    expect(await readRefusal(empty)).toMatchObject({ code: "document-empty" });
  });

  test("the same file again is unchanged, and the same name with other words is another document", async () => {
    const first = await upload(server.address, "note.txt", "The green boat is moored at pier nine.");
    const again = await readJson<AddedDocument>(
      await uploadFile(server.address, "note.txt", "The green boat is moored at pier nine."),
    );
    expect(again).toEqual({ outcome: "unchanged", document: first });
    const other = await upload(server.address, "note.txt", "The red boat is moored at pier four.");
    expect(other.id).not.toBe(first.id);
  });

  test("offsets count UTF-16 units, through CRLF, emoji and Chinese", async () => {
    for (const [name, text] of [
      ["crlf.md", MILL.replace("Vesterby", "Nørre")],
      ["云栖寺.md", TEMPLE],
    ] as const) {
      const document = await upload(server.address, name, text);
      expect(document.length).toBe(text.length);
      const at = `${server.address}/api/documents/${document.id}/text`;
      expect(await readJson(await fetch(at))).toEqual({ text });
      for (const [from, to] of [
        [0, 1],
        [20, 40],
        [80, 95],
        [text.length - 3, text.length + 50],
        [30, 30],
      ] as const) {
        const { text: span } = await readJson<{ text: string }>(await fetch(`${at}?start=${from}&end=${to}`));
        // Half of a pair travels as the replacement character: JSON over UTF-8 has no lone surrogates.
        expect(span.toWellFormed()).toBe(text.slice(from, to).toWellFormed());
      }
    }
  });

  test("answers in Chinese from a Chinese document", async () => {
    const turn = await askTurn(server.address, { question: "云栖寺是什么时候修建的？" });
    expect(turn.answer.text).toContain("九六七年");
    await expectQuotesStand(server.address, turn);
  });

  test("are listed newest first, in parts where that is asked for", async () => {
    const all = await readJson<{ documents: Document[]; total: number }>(
      await fetch(`${server.address}/api/documents`),
    );
    expect(all.total).toBe(all.documents.length);
    const part = await readJson<typeof all>(await fetch(`${server.address}/api/documents?offset=1&limit=2`));
    expect(part).toMatchObject({ documents: all.documents.slice(1, 3), total: all.total });
    expect(all.documents.at(-1)?.url).toMatch(/mill\.md$/);
    expect(await readJson(await fetch(`${server.address}/api/documents/${all.documents[0]?.id}`))).toEqual(
      all.documents[0],
    );
  });

  test("a deleted one is gone from the list, the text and the answers", async () => {
    const { id } = await upload(
      server.address,
      "secret.txt",
      "The quokka password is kept under the third stone.",
    );
    expect(
      (await askTurn(server.address, { question: "Where is the quokka password kept?" })).answer.text,
    ).toContain("stone");
    const gone = await fetch(`${server.address}/api/documents/${id}`, { method: "DELETE" });
    expect([gone.status, await gone.text()]).toEqual([204, ""]);
    expect(await readRefusal(await fetch(`${server.address}/api/documents/${id}/text`))).toMatchObject({
      code: "not-found",
    });
    expect(
      await readRefusal(await fetch(`${server.address}/api/documents/${id}`, { method: "DELETE" })),
    ).toMatchObject({
      code: "not-found",
    });
    const turn = await askTurn(server.address, { question: "Where is the quokka password kept?" });
    expect(JSON.stringify(turn.answer)).not.toContain("quokka password is kept");
  });
});

describe("an upload", () => {
  test.each([
    ["empty", "", "document-empty"],
    ["white space", " \n\t\n", "document-empty"],
    [
      "binary rubbish",
      Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 256),
      "document-unsupported",
    ],
    ["zeros", new Uint8Array(4_096), "document-unsupported"],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      "document-unsupported",
    ],
    ["a broken PDF", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "document-unreadable"],
    ["over the limit", "word ".repeat(230_000), "document-too-large"],
  ])("that is %s is refused", async (_, content, code) => {
    expect(await readRefusal(await uploadFile(server.address, "file.txt", content))).toMatchObject({ code });
  });

  test("without a file, or with a text where the file belongs, is refused", async () => {
    const form = new FormData();
    form.set("other", new Blob(["words"]), "words.txt");
    expect(
      await readRefusal(await fetch(`${server.address}/api/documents`, { method: "POST", body: form })),
    ).toMatchObject({
      code: "bad-request",
    });
    form.set("file", "just a text");
    expect(
      await readRefusal(await fetch(`${server.address}/api/documents`, { method: "POST", body: form })),
    ).toMatchObject({
      code: "bad-request",
    });
  });

  test.each([
    ["multipart/form-data; boundary=x", "--x\r\ncontent-disposition: form-data; na"],
    ["multipart/form-data", "--x"],
    ["multipart/form-data; boundary=x", ""],
    ["application/json", '{"url": '],
    ["application/json", '{"url": 5}'],
    ["application/json", "null"],
    ["text/plain", "words"],
  ])("as %s of %j is refused", async (type, body) => {
    const reply = await fetch(`${server.address}/api/documents`, {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    expect(await readRefusal(reply)).toMatchObject({ code: "bad-request" });
  });

  test.each([
    "",
    "not a url",
    "file:///etc/passwd",
    "ftp://example.org/x",
    "http://127.0.0.1/",
    "http://[::1]/",
    "http://user:pw@127.0.0.1/",
    "data:text/plain,hi",
    "javascript:1",
  ])("by the address %j is refused", async (url) => {
    expect(await readRefusal(await postJson(`${server.address}/api/documents`, { url }))).toMatchObject({
      code: "url-refused",
    });
  });

  test.each(["../../etc/passwd", "..\\..\\boot.ini", "a/b.txt", "ü 云 \u202e.txt", "x".repeat(300)])(
    "named %j is only a name",
    async (name) => {
      const document = await upload(
        server.address,
        name,
        `The file with the name of ${name.length} letters is about owls.`,
      );
      expect(document.url).toMatch(/^upload:[0-9a-f]{12}\/[^/\\]+$/);
      expect(
        (await fetch(`${server.address}/api/documents/${document.id}`, { method: "DELETE" })).status,
      ).toBe(204);
    },
  );
});
