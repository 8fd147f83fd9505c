/**
 * A turn as a Word document: headings, lists and tables, each claim with a footnote that has the words that it rests on, and the
 * list of sources at the end. Only what such a text needs of the format; a figure is the table that it was drawn from.
 */
import type { Citation } from "../../domain/answer.ts";
import { placeNotes } from "../../domain/place-notes.ts";
import type { PackedFile } from "../../ports/pack-files.ts";
import { parseBlocks } from "../../../lib/markdown/blocks.ts";
import { safeHref } from "../../../lib/markdown/safe-href.ts";
import {
  type ExportedSource,
  type ExportedTurn,
  factsOf,
  hashNameOf,
  quotePlace,
  readingOf,
  writerOf,
} from "../exported-turn.ts";
import { docxBlock } from "./docx-blocks.ts";
import { FOOTNOTES_BEGIN, paragraph, run, STYLES, WORD } from "./docx-parts.ts";
import { contentTypes, OFFICE, type Relation, relationsPart, XML_HEAD } from "./office-xml.ts";

const NAMESPACES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}"`;

export function docxParts({ turn, sources, words }: ExportedTurn): PackedFile[] {
  const { question, answer, createdAt } = turn;
  const byNumber = new Map(sources.map((one) => [one.source.number, one]));
  const [inText, inNotes] = [createLinks(), createLinks()];
  const notes: string[] = [];
  const note = (citations: readonly Citation[]): number => {
    const id = notes.length + 1;
    const told = citations.map((citation) => {
      const { entry } = byNumber.get(citation.source) ?? {};
      const title = entry?.title ?? "";
      const place = quotePlace(citation, title, words);
      const after = place === "" ? "" : ` (${place})`;
      const link = inNotes.link(citation.link ?? entry?.url ?? "", words.openQuote);
      return `${run(`[${citation.source}] ${title}: `)}${run(words.quoted(citation.quote.text) + after)}${link === "" ? "" : `${run(" ")}${link}`}`;
    });
    notes.push(
      `<w:footnote w:id="${id}">${told
        .map((text, nth) => paragraph("FootnoteText", `${nth === 0 ? FOOTNOTE_SIGN : ""}${text}`))
        .join("")}</w:footnote>`,
    );
    return id;
  };
  const blocks = placeNotes(parseBlocks(answer.text), answer.claims);
  const writer = writerOf(turn, words);
  const body = [
    paragraph("Title", run(question)),
    paragraph("Facts", run(`${writer}${words.comma}${createdAt}`)),
    ...blocks.map(({ block, claims }) => docxBlock(answer.text, block, { claims, words, note })),
    ...(sources.length === 0 ? [] : [paragraph("Heading1", run(words.sources))]),
    ...sources.map((source) => sourceParagraph(source, words, inText)),
  ];
  const files = {
    document: `<w:document ${NAMESPACES}><w:body>${body.join("")}<w:sectPr/></w:body></w:document>`,
    footnotes: `<w:footnotes ${NAMESPACES}>${FOOTNOTES_BEGIN}${notes.join("")}</w:footnotes>`,
    styles: STYLES,
  };
  const kind = (name: string): string =>
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  return [
    contentTypes([
      ["word/document.xml", kind("document.main")],
      ["word/footnotes.xml", kind("footnotes")],
      ["word/styles.xml", kind("styles")],
    ]),
    relationsPart("_rels/.rels", [{ id: "rId1", type: "officeDocument", target: "word/document.xml" }]),
    ...Object.entries(files).map(([name, content]) => ({
      name: `word/${name}.xml`,
      content: XML_HEAD + content,
    })),
    relationsPart("word/_rels/document.xml.rels", [
      { id: "styles", type: "styles", target: "styles.xml" },
      { id: "footnotes", type: "footnotes", target: "footnotes.xml" },
      ...inText.relations,
    ]),
    relationsPart("word/_rels/footnotes.xml.rels", inNotes.relations),
  ];
}

const FOOTNOTE_SIGN = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(" ")}`;

function sourceParagraph(
  exported: ExportedSource,
  words: ExportedTurn["words"],
  links: ReturnType<typeof createLinks>,
): string {
  const { number, title, url, hash } = exported.entry;
  const facts = [...factsOf(exported, words), readingOf(exported, words)].join(" · ");
  const proof = hash === undefined ? "" : ` · ${hashNameOf(exported, words)}: ${hash.value}`;
  const link = links.link(url ?? "", url ?? "");
  return paragraph(
    "Source",
    `${run(`${number}. ${title}. `)}${link === "" ? "" : `${link}${run(" · ")}`}${run(facts + proof)}`,
  );
}

/** Links of one part, and where they lead; only to http and https. */
function createLinks() {
  const relations: Relation[] = [];
  return {
    relations,
    /** Empty where it leads nowhere. */
    link(url: string, text: string): string {
      const href = safeHref(url);
      if (href === undefined) return "";
      const id = `link${relations.length + 1}`;
      relations.push({ id, type: "hyperlink", target: href, isOutside: true });
      return `<w:hyperlink r:id="${id}">${run(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
    },
  };
}
