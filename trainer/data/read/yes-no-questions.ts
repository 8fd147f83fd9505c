/**
 * Questions to be answered by yes or no: CondaQA asks what follows from a sentence with a denial, and from edits of it;
 * PubMedQA what a study has found, which its conclusion tells.
 */
import { jsonLines } from "../delimited.ts";
import { type Document, plain, type Reading, sentencesOf } from "./reading.ts";

interface CondaItem {
  readonly PassageID: number;
  readonly PassageEditID: number;
  readonly SampleID: number;
  readonly label: string;
  readonly sentence1: string;
  readonly sentence2: string;
  readonly "original sentence": string;
  readonly "original passage": string;
}

/** What was edited is what decides; of an unedited passage, the sentence with the denial. */
export function readConda(source: string, text: string): Reading[] {
  return jsonLines<CondaItem>(text).flatMap((item): Reading[] => {
    const sentences = sentencesOf(item.sentence1);
    const before = new Set(sentencesOf(item["original passage"]));
    const original = plain(item["original sentence"]);
    const deciding = sentences.flatMap((sentence, at) =>
      (
        item.PassageEditID === 0
          ? sentence.includes(original) || original.includes(sentence)
          : !before.has(sentence)
      )
        ? [at]
        : [],
    );
    if (sentences.length < 2 || deciding.length !== 1) return [];
    const isDecided = item.label === "YES" || item.label === "NO";
    if (!isDecided && item.label !== "DON'T KNOW") return [];
    return [
      {
        document: documentOf(source, String(item.SampleID), sentences),
        question: plain(item.sentence2),
        answers: isDecided ? deciding : [],
        subject: `${source} ${item.PassageID}`,
      },
    ];
  });
}

interface PubmedItem {
  readonly QUESTION: string;
  readonly CONTEXTS: readonly string[];
  readonly LABELS: readonly string[];
  readonly LONG_ANSWER: string;
}

/** Of the abstract only what tells why and how stands beside the conclusion: results may answer too. */
const BEFORE_RESULTS = /BACKGROUND|INTRODUCTION|OBJECTIVE|AIM|PURPOSE|METHODS|DESIGN|SETTING|PATIENTS/u;

export function readPubmed(source: string, text: string): Reading[] {
  return Object.entries(JSON.parse(text) as Record<string, PubmedItem>).flatMap(([id, item]): Reading[] => {
    const before = item.CONTEXTS.filter(
      (_, at) => BEFORE_RESULTS.test(item.LABELS[at] ?? "") && !/RESULT/u.test(item.LABELS[at] ?? ""),
    ).flatMap(sentencesOf);
    const conclusion = sentencesOf(item.LONG_ANSWER);
    // Of a longer conclusion it is not known which sentence decides.
    if (before.length < 2 || conclusion.length !== 1) return [];
    const document = documentOf(source, id, [...before, ...conclusion]);
    return [{ document, question: plain(item.QUESTION), answers: [before.length], subject: document.id }];
  });
}

function documentOf(source: string, number: string, sentences: readonly string[]): Document {
  return { id: `${source}/${number}`, source, language: "en", title: "", sentences };
}
