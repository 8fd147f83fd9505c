/**
 * One's own note on a passage: kept as a document of the library beside the others, so that it is found, quoted and deleted
 * as they are. What is selected in the document, else the words that are marked, stands above it.
 */
import { type ReactNode, useState } from "react";
import { shortened } from "../../../lib/text/shortened.ts";
import { words } from "../dictionary.ts";
import type { GivenFile } from "../library/dropped-files.ts";

interface NoteFormProps {
  readonly title: string;
  /** Page and the like, where it is known. */
  readonly where: string;
  /** The words that are marked, where nothing is selected. */
  readonly marked: string;
  readonly onKeep: (files: readonly GivenFile[]) => void;
}

/** Characters: enough to be found by; the passage itself is in its document. */
const MOST_QUOTED = 300;

export function NoteForm({ title, where, marked, onKeep }: NoteFormProps): ReactNode {
  const { reader } = words;
  const [passage, setPassage] = useState<string>();
  const [note, setNote] = useState("");
  if (passage === undefined) {
    return (
      <button
        type="button"
        className="link"
        // What is selected stays so.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const selected = getSelection()?.toString().trim() ?? "";
          setPassage(shortened((selected === "" ? marked : selected).replace(/\s+/gu, " "), MOST_QUOTED));
        }}
      >
        {reader.note}
      </button>
    );
  }
  const leave = (): void => {
    setPassage(undefined);
    setNote("");
  };
  return (
    <form
      className="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep([noteFile(reader.noteOn(title), passage, where, note)]);
        leave();
      }}
    >
      {passage === "" ? null : <q dir="auto">{passage}</q>}
      <textarea
        rows={3}
        dir="auto"
        autoFocus
        value={note}
        aria-label={reader.noteLabel}
        placeholder={reader.noteHint}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          leave();
        }}
      />
      <span className="note-form-actions">
        <button type="submit" className="primary" disabled={note.trim() === ""}>
          {reader.keepNote}
        </button>
        <button type="button" onClick={leave}>
          {words.cancel}
        </button>
      </span>
    </form>
  );
}

function noteFile(name: string, passage: string, where: string, note: string): GivenFile {
  const quoted = passage === "" ? "" : `> ${passage}${where === "" ? "" : ` (${where})`}\n\n`;
  const text = `# ${name.replace(/\s+/gu, " ")}\n\n${quoted}${note.trim()}\n`;
  const file = `${shortened(name.replace(/[/\\:*?"<>|\s]+/gu, " "), 60).trim()}.md`;
  return { name: file, file: new File([text], file, { type: "text/markdown" }) };
}
