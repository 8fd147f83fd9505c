/** A data folder of Zotero, added with one command: its facts reach the list, the citation's source and the bibliography. */
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { tinyPdf } from "../src/adapters/pages/tiny-pdf.ts";
import { readConfig } from "../src/compose/config.ts";
import { openFootnote } from "../src/compose/open-footnote.ts";
import { addPaths } from "../src/services/library/add-paths.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";
import { makeZoteroFolder } from "./zotero-folder.ts";

afterAll(endEverything);

it(
  "states what Zotero knows of its files, and takes up what changes there",
  { timeout: 60_000 },
  async () => {
    const folder = tempFolder({ "styles/apa.csl": "<style/>", "zotero.sqlite.bak": "x" });
    const pdf = tinyPdf({
      pages: [[{ y: 700, text: "The old quay at Sund was built of larch in 1874." }]],
      facts: "/Author (Scanner) /CreationDate (D:20200101000000)",
      title: "scan0001",
    });
    const open = makeZoteroFolder(folder, [
      {
        type: "journalArticle",
        fields: { title: "Quays of the Sund", date: "1998-00-00 1998", DOI: "10.5555/quays" },
        people: [["Ines", "Halvorsen"]],
        files: [["AB12CD34", "storage:scan0001.pdf", pdf]],
      },
    ]);
    const footnote = await openFootnote(
      readConfig({ FOOTNOTE_READER: "off" }, tempFolder()),
      () => undefined,
    );
    try {
      const { outcomes } = await addPaths(footnote, [folder]);
      expect(outcomes).toMatchObject([
        {
          kind: "added",
          document: {
            title: "Quays of the Sund",
            author: "Ines Halvorsen",
            publishedAt: "1998",
            doi: "10.5555/quays",
            workKind: "paper",
          },
        },
      ]);
      expect((await addPaths(footnote, [folder])).outcomes).toMatchObject([{ kind: "unchanged" }]);
      open.exec("update itemDataValues set value = 'Quays of the Sound' where value = 'Quays of the Sund'");
      // The folder of files alone is enough.
      const again = await addPaths(footnote, [join(folder, "storage")]);
      expect(again.outcomes).toMatchObject([{ kind: "replaced", document: { title: "Quays of the Sound" } }]);
      expect(await footnote.store.listDocuments()).toHaveLength(1);
    } finally {
      open.close();
      await footnote.close();
    }
  },
);
