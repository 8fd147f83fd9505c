/** What is taken of Zotero's data and of exports, by files of our own. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { endEverything, tempFolder } from "../../../test/footnote-process.ts";
import { makeZoteroFolder } from "../../../test/zotero-folder.ts";
import { readReferences } from "./read-references.ts";

afterAll(endEverything);

const marsh = {
  type: "journalArticle",
  fields: {
    title: "On <i>Spartina</i> and Salt Marshes",
    date: "2031-04-00 April 2031",
    DOI: "10.5555/marsh.2031.04",
    publicationTitle: "Journal of Shores",
  },
  people: [
    ["Ines", "Halvorsen"],
    ["P. J.", "van der Meer"],
    ["Ed", "Itor", "editor"],
  ],
  files: [
    ["AB12CD34", "storage:Halvorsen 2031.pdf", "x"],
    ["EVIL0000", "storage:../../up.pdf", ""],
    ["LINKED00", "/papers/linked.pdf", ""],
  ],
} as const;

const reservoir = {
  type: "book",
  fields: { title: "青溪水库志", date: "1987-00-00 1987", publisher: "水利出版社" },
  people: [["立群", "陈"]],
  files: [["ZH000001", "storage:志.pdf", "x"]],
} as const;

describe("Zotero's data", () => {
  test("gives title, authors, date, DOI and place of each stored or linked file, while Zotero holds it open", async () => {
    const folder = tempFolder();
    const open = makeZoteroFolder(folder, [marsh, reservoir]);
    const facts = await readReferences(join(folder, "zotero.sqlite"));
    open.close();
    const first = {
      title: "On Spartina and Salt Marshes",
      author: "Ines Halvorsen; P. J. van der Meer",
      publishedAt: "2031-04",
      publishedIn: "Journal of Shores",
      doi: "10.5555/marsh.2031.04",
      workKind: "paper",
    };
    expect(Object.fromEntries(facts)).toEqual({
      [join(folder, "storage/AB12CD34/Halvorsen 2031.pdf")]: first,
      "/papers/linked.pdf": first,
      [join(folder, "storage/ZH000001/志.pdf")]: {
        title: "青溪水库志",
        author: "陈立群",
        publishedAt: "1987",
        publishedIn: "水利出版社",
        workKind: "book",
      },
    });
  });

  test.each([
    ["no database", "Not a database at all."],
    ["an empty file", ""],
    ["a database cut off", "SQLite format 3\0\u{10}\0"],
  ])("%s is a typed error", async (_, bytes) => {
    const folder = tempFolder({ "zotero.sqlite": bytes });
    await expect(readReferences(join(folder, "zotero.sqlite"))).rejects.toMatchObject({
      code: "document-unreadable",
      message: expect.stringContaining("Zotero"),
    });
  });
});

describe("an export with its files", () => {
  test("BibTeX: braces, accents and several files", async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, "files/12"), { recursive: true });
    writeFileSync(
      join(folder, "My Library.bib"),
      `@comment{nothing}
@article{halvorsen2031,
  title = {On {Spartina} and \\"Ubergang},
  author = {Halvorsen, In\\'{e}s and {van der Meer}, P. J.},
  journal = "Journal of Shores",
  year = 2031, month = apr,
  doi = {10.5555/marsh},
  file = {Full Text:files/12/a.pdf:application/pdf;Odd\\: name:files/12/b\\;c.pdf:application/pdf},
}
@book{broken, title = {Never closed`,
    );
    const facts = await readReferences(join(folder, "My Library.bib"));
    expect([...facts.keys()]).toEqual([join(folder, "files/12/a.pdf"), join(folder, "files/12/b;c.pdf")]);
    expect(facts.get(join(folder, "files/12/a.pdf"))).toEqual({
      title: "On Spartina and Übergang",
      author: "Inés Halvorsen; P. J. van der Meer",
      publishedAt: "2031",
      publishedIn: "Journal of Shores",
      doi: "10.5555/marsh",
      workKind: "paper",
    });
  });

  test("RIS: tags, and files by L1", async () => {
    const folder = tempFolder({
      "x.ris":
        "TY  - JOUR\r\nTI  - 湿地研究\r\nAU  - 王, 河\r\nPY  - 2019/03/05\r\nT2  - 海岸\r\nDO  - 10.5555/zh\r\nL1  - files/3/w.pdf\r\nER  - \r\n",
    });
    expect(Object.fromEntries(await readReferences(join(folder, "x.ris")))).toEqual({
      [join(folder, "files/3/w.pdf")]: {
        title: "湿地研究",
        author: "王河",
        publishedAt: "2019-03-05T00:00:00.000Z",
        publishedIn: "海岸",
        doi: "10.5555/zh",
        workKind: "paper",
      },
    });
  });
});
