/** Adding to the library: files, a folder, a page by its address, or a site that is read again. */
import { type ReactNode, useRef, useState } from "react";
import { words } from "../dictionary.ts";
import { chosenFiles } from "./dropped-files.ts";
import type { AdditionsControl } from "./use-additions.ts";

interface AddFormProps {
  readonly adding: AdditionsControl;
  readonly onFollow: (url: string) => void;
}

export function AddForm({ adding, onFollow }: AddFormProps): ReactNode {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [url, setUrl] = useState("");
  const { libraryList: said } = words;
  const isEmpty = url.trim() === "";
  const take = (done: (url: string) => void): void => {
    if (isEmpty) return;
    done(url.trim());
    setUrl("");
  };
  return (
    <div className="add-form">
      <div className="add-files">
        <button type="button" className="primary" onClick={() => files.current?.click()}>
          {words.addFiles}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {said.addFolder}
        </button>
        <span>{words.addHint}</span>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          aria-label={words.addFiles}
          onChange={(event) => {
            adding.addFiles(chosenFiles(event.target.files));
            // The same file can be chosen again.
            event.target.value = "";
          }}
        />
        <input
          ref={(field) => {
            folder.current = field;
            // React does not know it by this name.
            field?.setAttribute("webkitdirectory", "");
          }}
          type="file"
          className="folder-field"
          hidden
          aria-label={said.addFolder}
          onChange={(event) => {
            adding.addFiles(chosenFiles(event.target.files));
            event.target.value = "";
          }}
        />
      </div>
      <form
        className="add-url"
        onSubmit={(event) => {
          event.preventDefault();
          take(adding.addAddress);
        }}
      >
        <input
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={url}
          aria-label={words.urlLabel}
          placeholder="https://"
          onChange={(event) => setUrl(event.target.value)}
        />
        <button type="submit" disabled={isEmpty}>
          {words.add}
        </button>
        <button type="button" disabled={isEmpty} title={said.followHint} onClick={() => take(onFollow)}>
          {said.follow}
        </button>
      </form>
    </div>
  );
}
