/** A form that adds or changes something, folded away until it is wanted; what is refused is said in it, and nothing typed is lost. */
import { type ReactNode, useState } from "react";
import { asFootnoteError } from "../../../../core/domain/errors.ts";
import { FailureNote } from "../../answer/failure-note.tsx";
import { type Failure, failureOf } from "../../thread/conversation.ts";
import { said } from "./books-words.ts";

interface AddFormProps {
  readonly title: string;
  /** What it is called to somebody who does not see where it stands. */
  readonly label?: string;
  /** On the button; where it adds, that is said. */
  readonly send?: string;
  readonly onAdd: (typed: Typed) => Promise<unknown>;
  readonly children: ReactNode;
}

/** What stands in a form's fields, by name. */
export interface Typed {
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly file: (name: string) => File | undefined;
}

export function AddForm({
  title,
  label = title,
  send: sent = said.add,
  onAdd,
  children,
}: AddFormProps): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [isAdded, setIsAdded] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const send = async (form: HTMLFormElement): Promise<void> => {
    setIsSending(true);
    setFailure(undefined);
    try {
      await onAdd(typedIn(new FormData(form)));
      form.reset();
      setIsOpen(false);
      setIsAdded(true);
    } catch (thrown) {
      setFailure(failureOf(asFootnoteError(thrown)));
    }
    setIsSending(false);
  };
  return (
    <>
      <details
        className="add-form"
        open={isOpen}
        onToggle={(event) => {
          setIsOpen(event.currentTarget.open);
          if (event.currentTarget.open) setIsAdded(false);
        }}
      >
        <summary>{title}</summary>
        <form
          className="setting-list"
          aria-label={label}
          onSubmit={(event) => {
            event.preventDefault();
            void send(event.currentTarget);
          }}
        >
          {children}
          {failure ? <FailureNote failure={failure} kind="failure" /> : null}
          <button type="submit" disabled={isSending}>
            {sent}
          </button>
        </form>
      </details>
      <p className="visually-hidden" role="status">
        {isAdded ? (sent === said.add ? said.added : said.changed) : null}
      </p>
    </>
  );
}

function typedIn(form: FormData): Typed {
  const texts = (name: string): string[] =>
    form.getAll(name).filter((value) => typeof value === "string" && value !== "") as string[];
  return {
    text: (name) => texts(name)[0]?.trim() ?? "",
    all: texts,
    file(name) {
      const value = form.get(name);
      return value instanceof File && value.size > 0 ? value : undefined;
    },
  };
}
