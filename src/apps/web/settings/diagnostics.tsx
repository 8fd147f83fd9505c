/** What is configured, what is not and which variable would change it, as the server finds it. */
import { type ReactNode, useEffect, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { Finding } from "../../../core/domain/finding.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { listFindings } from "../api/settings.ts";
import { words } from "../dictionary.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";
import { FindingList } from "./finding-list.tsx";

export function Diagnostics(): ReactNode {
  const [findings, setFindings] = useState<readonly Finding[]>();
  const [failure, setFailure] = useState<Failure>();

  useEffect(() => {
    const leaving = new AbortController();
    listFindings(words.settings.language, leaving.signal).then(setFindings, (thrown: unknown) => {
      if (!leaving.signal.aborted) setFailure(failureOf(asFootnoteError(thrown)));
    });
    return () => leaving.abort();
  }, []);

  return (
    <>
      <p className="settings-about">{words.settings.about}</p>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {!findings && !failure ? <p className="waiting">{words.loading}</p> : null}
      {findings ? <FindingList findings={findings} /> : null}
    </>
  );
}
