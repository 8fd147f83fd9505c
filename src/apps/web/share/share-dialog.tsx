/** Makes a link to one thing, and shows and takes back those that it has. The browser's own modal dialog keeps the focus inside. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { SHARE_DAYS, type SharedKind } from "../../../core/domain/share.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { ShownSecret } from "../account/shown-secret.tsx";
import { words } from "../dictionary.ts";
import { DaySelect } from "./day-select.tsx";
import { ShareList } from "./share-list.tsx";
import { useShares } from "./use-shares.ts";

export interface Shareable {
  readonly kind: SharedKind;
  readonly subject: string;
  readonly title: string;
}

const DAYS = [1, 7, SHARE_DAYS, 365];

export function ShareDialog({ shared, onDone }: { shared: Shareable; onDone: () => void }): ReactNode {
  const { sharing } = words;
  const { kind, subject, title } = shared;
  const dialog = useRef<HTMLDialogElement>(null);
  const [days, setDays] = useState(SHARE_DAYS);
  const { shares, failure, address, make, end } = useShares(subject);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="share"
      aria-label={`${sharing.share}: ${title}`}
      onClose={onDone}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <p>
        <strong dir="auto">{title}</strong>
      </p>
      <p>
        {sharing.about} {kind === "thread" ? sharing.aboutThread : null}
      </p>
      <div className="share-make">
        <DaySelect label={sharing.days} choices={DAYS} days={days} onChoose={setDays} />
        <button type="button" className="primary" onClick={() => make({ kind, subject, days })}>
          {sharing.make}
        </button>
      </div>
      {address === undefined ? null : (
        <ShownSecret name={sharing.link} value={address} about={sharing.once} />
      )}
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {shares.length === 0 ? null : (
        <>
          <h3>{sharing.links}</h3>
          <ShareList shares={shares} end={end} />
        </>
      )}
      <div className="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}
