/**
 * The expressions of the writer without a model, and of what checks a model's sentences, are compiled when they are first used, a
 * tenth of a second each: what the first questions would stop everybody else for.
 */
import type { Document } from "../../domain/document.ts";
import type { DocumentId, PassageId } from "../../domain/ids.ts";
import type { Hit } from "../../domain/passage.ts";
import { understand } from "../understand/understand.ts";
import { writeExtractive } from "./extractive-writer.ts";
import { createModelWriterText } from "./model-writer-text.ts";

/**
 * With a time, a figure, a place, a person and a reason in each, so that what looks for one has been there. What is said of it is
 * partly so, partly otherwise, and partly from nowhere.
 */
const SAMPLES = [
  {
    questions: ["When did the bridge in Oslo open?", "How much does it cost to cross, and who built it?"],
    text: "The bridge in Oslo opened on 3 May 1932, because the ferry was slow. Ida Marlowe built it for 4.5 million crowns; to cross costs £2 a day.",
    said: "The bridge opened in May 1932 [1]. Otto Marlowe built it for 5.4 million crowns, 20% more than planned, before the ferry stopped [1]. The bridge is not slow, and half of all people cross it daily at 7:30.",
  },
  {
    questions: ["大桥是什么时候开通的？", "过桥要多少钱，是谁建的？"],
    text: "奥斯陆大桥于1932年5月3日开通，因为渡船太慢。大桥由王小明建造，花费450万元；过桥每天收费两元。",
    said: "大桥于1932年开通 [1]。大桥由李小红建造，花费540万元，比计划多两成 [1]。渡船并不慢，每天有一半的人在七点半过桥。",
  },
];

/** Uses them once, and gives nothing. */
export async function warmWriters(): Promise<void> {
  for (const { questions, text, said } of SAMPLES) {
    const hit = sampleHit(text);
    for (const question of questions) writeExtractive(understand(question, []), [hit]);
    const written = createModelWriterText(1, new Map([[1, [hit]]]), true, questions[0] ?? "");
    for (const step of [written.push(said), written.flush()]) for await (const _ of step);
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
