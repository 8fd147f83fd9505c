/** The question box. Enter sends, Shift+Enter breaks the line, and choosing characters of an input method does neither. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { words } from "../dictionary.ts";
import { chooseFiles, type GivenFile } from "../library/dropped-files.ts";
import { keepDraft, readDraft } from "./typed-draft.ts";

/** What Safari reports for the Enter that ends an input method's choice. */
const KEY_IN_COMPOSITION = 229;

interface ComposerProps {
  readonly isFollowUp: boolean;
  readonly isRunning: boolean;
  /** Another thread takes the focus to its question; where it is absent, the focus stays. */
  readonly threadKey: string | undefined;
  readonly placeholder?: string | undefined;
  /** Another object puts its question into the box, to be changed. */
  readonly draft?: { readonly question: string } | undefined;
  readonly onAsk: (question: string) => void;
  readonly onStop: () => void;
  /** Chosen with the button beside the box, or pasted into it; without it there is no button. */
  readonly onFiles?: (files: readonly GivenFile[]) => void;
}

export function Composer(props: ComposerProps): ReactNode {
  const { isFollowUp, isRunning, threadKey, placeholder, draft, onAsk, onStop, onFiles } = props;
  const [question, write] = useState(() => readDraft(threadKey));
  const setQuestion = (typed: string): void => {
    write(typed);
    keepDraft(threadKey, typed);
  };
  const box = useRef<HTMLTextAreaElement>(null);
  const canSend = question.trim() !== "" && !isRunning;

  useEffect(() => {
    // On a touch screen the keyboard would cover half of the page.
    if (threadKey !== undefined && matchMedia("(pointer: fine)").matches)
      box.current?.focus({ preventScroll: true });
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- another thread is the occasion
  }, [threadKey]);

  const keyBefore = useRef(threadKey);
  useEffect(() => {
    const before = keyBefore.current;
    keyBefore.current = threadKey;
    if (before === threadKey) return;
    // A new thread gets its id while somebody may be typing the next question.
    if (before === "" && isRunning) {
      keepDraft("", "");
      keepDraft(threadKey, question);
    } else write(readDraft(threadKey));
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- another thread is the occasion
  }, [threadKey]);

  useEffect(() => {
    if (draft === undefined) return;
    setQuestion(draft.question);
    box.current?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- another draft is the occasion
  }, [draft]);

  const send = (): void => {
    if (!canSend) return;
    onAsk(question.trim());
    setQuestion("");
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey) return;
    if (event.nativeEvent.isComposing || event.keyCode === KEY_IN_COMPOSITION) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {onFiles ? (
        <button
          type="button"
          className="icon attach"
          aria-label={words.answering.ways.attach}
          title={words.answering.ways.attach}
          onClick={() => chooseFiles(onFiles)}
        >
          +
        </button>
      ) : null}
      <textarea
        ref={box}
        rows={1}
        dir="auto"
        value={question}
        aria-label={words.askLabel}
        placeholder={placeholder ?? (isFollowUp ? words.followUpPlaceholder : words.askPlaceholder)}
        onChange={(event) => setQuestion(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const files = [...event.clipboardData.files];
          if (onFiles === undefined || files.length === 0) return;
          event.preventDefault();
          onFiles(files.map((file) => ({ name: file.name, file })));
        }}
      />
      {isRunning ? (
        <button type="button" className="primary" onClick={onStop}>
          {words.stop}
        </button>
      ) : (
        <button type="submit" className="primary" disabled={!canSend}>
          {words.ask}
        </button>
      )}
    </form>
  );
}
