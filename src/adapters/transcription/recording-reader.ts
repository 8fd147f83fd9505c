/**
 * A page reader that reads recordings as well, by having them transcribed. For what a person adds: what is only found
 * on the web is not sent to a server that may cost money.
 */
import type { ReadDocument } from "../../core/domain/document.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { PageHints, PageReader } from "../../core/ports/page-reader.ts";
import type { Transcriber, Transcript } from "../../core/ports/transcriber.ts";
import { detectLanguage } from "../../lib/text/language.ts";
import { documentTitle } from "../pages/document-title.ts";
import { joinCues, type TimedText } from "../pages/read-subtitles.ts";
import { recordingKind } from "./recording-kind.ts";

/** Throws what `reader` throws, and `transcription-off` where there is no transcriber, `transcription-failed`. */
export function withRecordings(reader: PageReader, transcriber: Transcriber | undefined): PageReader {
  return {
    ...reader,
    async read(bytes, hints, signal) {
      const kind = recordingKind(bytes);
      if (kind === undefined) return reader.read(bytes, hints, signal);
      if (transcriber === undefined) throw notConfigured();
      return documentOf(await transcriber.transcribe({ bytes, ...kind }, signal), hints);
    },
  };
}

function documentOf(transcript: Transcript, hints: PageHints): ReadDocument {
  const said = timedText(transcript);
  const text = said.text.toWellFormed();
  if (text.trim() === "") {
    throw new FootnoteError("document-empty", say("speech.nothing-said"), {
      hint: say("common.nothing-to-cite"),
    });
  }
  return {
    title: documentTitle(undefined, hints, text),
    mediaType: "text/vtt",
    text,
    language: detectLanguage(text),
    marks: said.marks,
  };
}

function timedText({ text, parts }: Transcript): TimedText {
  const cues = parts.flatMap(({ startMs, endMs, text: words }) => {
    const lines = words.split(/(?<!\s)\s*\n\s*/).filter((line) => line !== "");
    return lines.length === 0 ? [] : [{ startMs, endMs, lines }];
  });
  return cues.length === 0 ? { text, marks: [] } : joinCues(cues);
}

function notConfigured(): FootnoteError {
  return new FootnoteError("transcription-off", say("speech.off"), {
    hint: say("speech.off-hint"),
  });
}
