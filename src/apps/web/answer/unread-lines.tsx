/** Says of a document that was read in part what its reader left out; nothing of one that was read whole. */
import type { ReactNode } from "react";
import type { PageFacts } from "../../../core/domain/document.ts";
import { words } from "../dictionary.ts";
import { useTold } from "../told.ts";

export function UnreadLines({ unread }: Pick<PageFacts, "unread">): ReactNode {
  const told = useTold();
  if (unread === undefined || unread.length === 0) return null;
  const reasons = unread.map((said) => told({ message: said.text, said }).message);
  return (
    <div className="unread" role="note">
      {words.readInPart(reasons)}
    </div>
  );
}
