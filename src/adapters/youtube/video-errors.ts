/**
 * What goes wrong with videos, by what a person would do next: choose another video or bring a file
 * (`video-unavailable`), bring captions or the sound (`video-without-captions`), or try again (`fetch-failed`).
 */
import { FootnoteError } from "../../core/domain/errors.ts";

const BRING_CAPTIONS =
  "If you can watch the video yourself, save its captions as an SRT or WebVTT file and add that file.";
/** Longer reasons are pages. */
const LONGEST_REASON = 200;

/** YouTube shows the video to nobody, or not to strangers: trying again does not help. */
export function unavailable(id: string, what: string, reason?: string): FootnoteError {
  return new FootnoteError("video-unavailable", `The video ${id} ${what}.${said(reason)}`, {
    hint: `Check the address. ${BRING_CAPTIONS}`,
  });
}

/** YouTube does not trust this machine for now. */
export function refusedHere(what: string, reason?: string): FootnoteError {
  return new FootnoteError("fetch-failed", `YouTube ${what}.${said(reason)}`, {
    hint: `Try again later or from another network. ${BRING_CAPTIONS}`,
    retryable: true,
  });
}

/** A page could be saved and added in its place; a video's page holds nothing of what is said in it. */
export function notReached(error: FootnoteError): FootnoteError {
  const { code, message, retryable } = error;
  if (code !== "fetch-failed" && code !== "fetch-timeout") return error;
  const hint = `Try again later. ${BRING_CAPTIONS}`;
  return new FootnoteError(code, message, { hint, retryable, cause: error });
}

export function foreignReply(what: string): FootnoteError {
  return new FootnoteError(
    "fetch-failed",
    `YouTube sent ${what}: it has changed, or something stands between.`,
    {
      hint: `Look for a newer Footnote. ${BRING_CAPTIONS}`,
    },
  );
}

export function withoutCaptions(id: string, title: string): FootnoteError {
  return new FootnoteError("video-without-captions", `The video ${id} (“${title}”) has no captions.`, {
    hint: "Download its sound and add that file, with FOOTNOTE_TRANSCRIBE_URL set to a transcription server; or add a subtitle file.",
  });
}

/** YouTube's own words, quoted for the person; nothing is decided by them. */
function said(reason: string | undefined): string {
  const line = (reason ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line === "" ? "" : ` YouTube says: “${line.slice(0, LONGEST_REASON).toWellFormed()}”`;
}
