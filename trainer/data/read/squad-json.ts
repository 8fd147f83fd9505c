/** Questions in the JSON shape of SQuAD: a passage, questions, and where their answers begin. */
import { type Language, type Reading, sentencesWith } from "./reading.ts";

interface SquadFile {
  readonly data: readonly {
    readonly title?: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly question: string;
        readonly is_impossible?: boolean;
        readonly answers: readonly { readonly text: string; readonly answer_start: number }[];
      }[];
    }[];
  }[];
}

/** Longest passage kept whole, in characters; a longer one is cut around the answer. */
const MAX_PASSAGE = 4_000;

/** `titled`: the title names one subject, so questions of other passages under it are about the same. */
export function readSquadJson(text: string, source: string, language: Language): Reading[] {
  const readings: Reading[] = [];
  let number = 0;
  for (const entry of (JSON.parse(text) as SquadFile).data) {
    for (const paragraph of entry.paragraphs) {
      const id = `${source}/${number++}`;
      for (const asked of paragraph.qas) {
        const first = asked.answers[0];
        if (first === undefined || asked.is_impossible === true || first.answer_start < 0) continue;
        const [passage, at] = around(paragraph.context, first.answer_start);
        const { sentences, holder } = sentencesWith(passage, at + leadingBlanks(first.text));
        if (holder < 0 || sentences.length < 2) continue;
        const document = { id, source, language, title: entry.title ?? "", sentences };
        readings.push({
          document,
          question: asked.question.trim(),
          answers: [holder],
          answer: first.text.trim(),
          subject: entry.title ?? id,
        });
      }
    }
  }
  return readings;
}

function leadingBlanks(text: string): number {
  return text.length - text.trimStart().length;
}

/** The part of a long text around a place, from and to ends of lines where there are some. */
function around(text: string, at: number): [part: string, at: number] {
  if (text.length <= MAX_PASSAGE) return [text, at];
  let from = Math.max(0, at - MAX_PASSAGE / 2);
  const line = text.indexOf("\n", from);
  if (from > 0 && line >= 0 && line < at) from = line + 1;
  return [text.slice(from, from + MAX_PASSAGE), at - from];
}
