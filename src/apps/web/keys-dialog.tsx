/** The keys that there are. */
import { type ReactNode, useEffect, useRef } from "react";
import { words } from "./dictionary.ts";

export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="keys"
      aria-label={words.keys.title}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2>{words.keys.title}</h2>
      <dl>
        {words.keys.list.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-buttons">
        <button type="button" autoFocus onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}
