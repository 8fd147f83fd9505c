/** Which footnote's card is shown: a little after it is pointed at, at once where it has the focus, until it is left. */
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from "react";
import type { Source } from "../../../core/domain/answer.ts";
import { NoteCard, type ShownNote } from "./note-card.tsx";

const SHOW_AFTER_MS = 150;
/** The pointer needs so long from the footnote to its card. */
const LEAVE_AFTER_MS = 250;

export interface NoteCardControl {
  readonly id: string;
  readonly show: (note: ShownNote | undefined, isAtOnce?: boolean) => void;
  readonly card: ReactNode;
}

export function useNoteCard(sources: readonly Source[]): NoteCardControl {
  const id = useId();
  const [note, setNote] = useState<ShownNote>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = useCallback((next: ShownNote | undefined, isAtOnce = false): void => {
    clearTimeout(timer.current);
    const afterMs = isAtOnce ? 0 : next === undefined ? LEAVE_AFTER_MS : SHOW_AFTER_MS;
    timer.current = setTimeout(() => setNote(next), afterMs);
  }, []);
  const close = useCallback(() => show(undefined, true), [show]);
  const hold = (isHeld: boolean): void => {
    if (isHeld) clearTimeout(timer.current);
    else show(undefined);
  };
  return {
    id,
    show,
    card: note ? <NoteCard id={id} note={note} sources={sources} onHold={hold} onClose={close} /> : null,
  };
}
