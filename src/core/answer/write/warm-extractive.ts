/**
 * The expressions of the writer without a model are compiled when they are first used, a tenth of a second in all: what the first
 * question would stop everybody else for.
 */
import type { Document } from "../../domain/document.ts";
import type { DocumentId, PassageId } from "../../domain/ids.ts";
import type { Hit } from "../../domain/passage.ts";
import { understand } from "../understand/understand.ts";
import { writeExtractive } from "./extractive-writer.ts";

/** With a time, a figure, a place, a person and a reason in each, so that what looks for one has been there. */
const SAMPLES = [
  {
    questions: ["When did the bridge in Oslo open?", "How much does it cost to cross, and who built it?"],
    text: "The bridge in Oslo opened on 3 May 1932, because the ferry was slow. Ida Marlowe built it for 4.5 million crowns; to cross costs £2 a day.",
  },
  {
    questions: ["大桥是什么时候开通的？", "过桥要多少钱，是谁建的？"],
    text: "奥斯陆大桥于1932年5月3日开通，因为渡船太慢。大桥由王小明建造，花费450万元；过桥每天收费两元。",
  },
];

/** Uses them once, and gives nothing. */
export function warmExtractive(): void {
  for (const { questions, text } of SAMPLES) {
    for (const question of questions) writeExtractive(understand(question, []), [sampleHit(text)]);
  }
}

function sampleHit(text: string): Hit {
  const documentId = "doc_sample" as DocumentId;
  const document: Document = {
    id: documentId,
    title: "Sample",
    url: "upload:sample",
    mediaType: "text/plain",
    language: "und",
    contentHash: "",
    fetchedAt: new Date(0).toISOString(),
    length: text.length,
    passageCount: 1,
  };
  const place = { start: 0, end: text.length, headingPath: [] };
  return { passage: { ...place, id: 1 as PassageId, documentId, text }, document, score: 1 };
}
