/** Opens the dialog that shares. Nothing where one may not. */
import { type ReactNode, useContext, useState } from "react";
import { mayInSpace } from "../account/may-in-space.ts";
import { SessionContext } from "../account/session-context.ts";
import { words } from "../dictionary.ts";
import { type Shareable, ShareDialog } from "./share-dialog.tsx";

export function ShareButton({ shared }: { shared: Shareable }): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  if (!mayInSpace("share", useContext(SessionContext))) return null;
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {words.sharing.share}
      </button>
      {isOpen ? <ShareDialog shared={shared} onDone={() => setIsOpen(false)} /> : null}
    </>
  );
}
