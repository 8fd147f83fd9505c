/** Asks before something is deleted, or done that costs. The browser's own modal dialog keeps the focus inside. */
import { type ReactNode, useEffect, useRef } from "react";
import { words } from "./dictionary.ts";

interface ConfirmDialogProps {
  readonly title: string;
  readonly question: string;
  /** What the yes says, where nothing is deleted. */
  readonly confirm?: string;
  readonly onConfirm: () => void;
  /** After either choice. */
  readonly onDone: () => void;
}

export function ConfirmDialog({
  title,
  question,
  confirm,
  onConfirm,
  onDone,
}: ConfirmDialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label={question}
      onClose={onDone}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <p>
        <strong>{title}</strong>
      </p>
      <p>{question}</p>
      <div className="dialog-buttons">
        <button type="button" autoFocus onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
        <button
          type="button"
          className={confirm === undefined ? "danger" : "primary"}
          onClick={() => {
            onConfirm();
            dialog.current?.close();
          }}
        >
          {confirm ?? words.remove}
        </button>
      </div>
    </dialog>
  );
}
