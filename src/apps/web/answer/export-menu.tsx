/** Takes an answer away: copied with its footnotes, or as a file; its sources for reference managers. */
import { type ReactNode, useState } from "react";
import { asFootnoteError, FootnoteError } from "../../../core/domain/errors.ts";
import type { ExportFormat } from "../../../core/domain/export-format.ts";
import type { TurnId } from "../../../core/domain/ids.ts";
import { exportPath, getMarkdown } from "../api/client.ts";
import { words } from "../dictionary.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";
import { FailureNote } from "./failure-note.tsx";
import { asTold } from "../../../core/domain/sentence.ts";

const GROUPS: readonly (readonly [name: "answer" | "sources", formats: readonly ExportFormat[]])[] = [
  ["answer", ["markdown", "html", "docx", "json"]],
  ["sources", ["bibtex", "ris", "csl-json"]],
];

export function ExportMenu({ turnId }: { turnId: TurnId }): ReactNode {
  const [state, setState] = useState<{ isCopied: boolean; failure?: Failure }>({ isCopied: false });
  const { citing } = words;
  const copy = async (): Promise<void> => {
    try {
      await copyText(getMarkdown(turnId));
      setState({ isCopied: true });
    } catch (thrown) {
      setState({ isCopied: false, failure: failureOf(asFootnoteError(thrown)) });
    }
  };
  return (
    <details className="export">
      <summary>{citing.export}</summary>
      <div className="export-choices">
        <p>
          <button type="button" className="link" onClick={() => void copy()}>
            {citing.copy}
          </button>
          <span role="status">{state.isCopied ? citing.copied : null}</span>
        </p>
        {GROUPS.map(([name, formats]) => (
          <p key={name}>
            {citing.formatHints[name]}
            {formats.map((format) => (
              <a key={format} href={exportPath(turnId, format)} download>
                {citing.formats[format]}
              </a>
            ))}
          </p>
        ))}
        {state.failure ? <FailureNote failure={state.failure} kind="failure" /> : null}
      </div>
    </details>
  );
}

/**
 * Browsers let a page copy only within a click, so the clipboard is given the promise of the text. Where the page is
 * not on HTTPS or this machine, there is no clipboard at all.
 */
async function copyText(text: Promise<string>): Promise<void> {
  const clipboard = Reflect.get(navigator, "clipboard") as Clipboard | undefined;
  if (clipboard === undefined) {
    await text;
    throw notCopied();
  }
  const blob = text.then((written) => new Blob([written], { type: "text/plain" }));
  // What went wrong with the text says more than that the clipboard did not get it.
  await clipboard.write([new ClipboardItem({ "text/plain": blob })]).catch(async (cause: unknown) => {
    await text;
    throw notCopied(cause);
  });
}

function notCopied(cause?: unknown): FootnoteError {
  const { notCopied: message, notCopiedHint: hint } = words.citing;
  return new FootnoteError("internal", asTold(message), { hint: asTold(hint), cause });
}
