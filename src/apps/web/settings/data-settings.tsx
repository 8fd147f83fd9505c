/** Everything that is in the space: exported as one file, taken in from one, deleted for good. */
import { type ReactNode, useContext, useRef, useState } from "react";
import type { DeletedReport, ImportReport } from "../../../core/domain/archive.ts";
import { LabelledField } from "../account/labelled-field.tsx";
import { mayInSpace } from "../account/may-in-space.ts";
import { SessionContext } from "../account/session-context.ts";
import { ShortForm } from "../account/short-form.tsx";
import { FailureNote } from "../answer/failure-note.tsx";
import { archiveAddress, deleteEverything, importArchive } from "../api/archive.ts";
import { words } from "../dictionary.ts";
import { nothingLoaded, useLoaded } from "../use-loaded.ts";

interface DataSettingsProps {
  /** What is shown of the space is not what is in it any more. */
  readonly onChanged: () => void;
}

export function DataSettings({ onChanged }: DataSettingsProps): ReactNode {
  const { data } = words;
  const session = useContext(SessionContext);
  if (!mayInSpace("lead", session)) return <p className="none">{data.notYours}</p>;
  const mayAdminister = session.state === "open" || session.account?.role === "admin";
  return (
    <div className="people">
      <section>
        <h3>{data.exportTitle}</h3>
        <p className="settings-about">{data.exportAbout}</p>
        <a className="button" href={archiveAddress()} download>
          {data.export}
        </a>
      </section>
      <ImportEverything mayAdminister={mayAdminister} onChanged={onChanged} />
      <DeleteEverything onChanged={onChanged} />
    </div>
  );
}

interface ImportProps extends DataSettingsProps {
  readonly mayAdminister: boolean;
}

function ImportEverything({ mayAdminister, onChanged }: ImportProps): ReactNode {
  const { data } = words;
  const chooser = useRef<HTMLInputElement>(null);
  const [withSettings, setWithSettings] = useState(false);
  const [share, setShare] = useState<number>();
  const [report, setReport] = useState<ImportReport>();
  const { failure, act } = useLoaded(nothingLoaded);
  const take = async (file: File): Promise<void> => {
    setReport(undefined);
    setShare(0);
    setReport(await act(() => importArchive(file, withSettings, setShare)));
    setShare(undefined);
    onChanged();
  };
  return (
    <section>
      <h3>{data.importTitle}</h3>
      <p className="settings-about">{data.importAbout}</p>
      {mayAdminister ? (
        <label className="data-choice">
          <input
            type="checkbox"
            checked={withSettings}
            onChange={(event) => setWithSettings(event.target.checked)}
          />
          {data.withSettings}
        </label>
      ) : null}
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".gz,application/gzip"
        aria-label={data.importTitle}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file) void take(file);
        }}
      />
      <button type="button" disabled={share !== undefined} onClick={() => chooser.current?.click()}>
        {data.import}
      </button>
      <div className="settings-done" role="status">
        {share === undefined ? null : share < 1 ? data.sending(Math.floor(share * 100)) : data.takingIn}
        {report ? <Imported report={report} /> : null}
      </div>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </section>
  );
}

function Imported({ report }: { readonly report: ImportReport }): ReactNode {
  const { data } = words;
  const { added, there, beside, filesLeft, settings } = report;
  return (
    <>
      <p>
        {data.added} {data.counts(added) || data.nothing}
      </p>
      <p>
        {data.there} {data.counts(there) || data.nothing}
      </p>
      {beside > 0 ? <p>{data.beside(beside)}</p> : null}
      {filesLeft > 0 ? <p>{data.filesLeft(filesLeft)}</p> : null}
      {settings.length > 0 ? <p>{data.settingsTaken(settings.length)}</p> : null}
    </>
  );
}

function DeleteEverything({ onChanged }: DataSettingsProps): ReactNode {
  const { data } = words;
  const [typed, setTyped] = useState("");
  const [isDeleting, setIsDeleting] = useState(false);
  const [report, setReport] = useState<DeletedReport>();
  const { failure, act } = useLoaded(nothingLoaded);
  const isTyped = typed.trim().toLowerCase() === data.words;
  const remove = async (): Promise<void> => {
    setReport(undefined);
    setIsDeleting(true);
    setReport(await act(() => deleteEverything(typed)));
    setIsDeleting(false);
    setTyped("");
    onChanged();
  };
  return (
    <section>
      <h3>{data.deleteTitle}</h3>
      <p className="settings-about">{data.deleteAbout}</p>
      <ShortForm onSubmit={remove}>
        <LabelledField
          label={data.typeWords(data.words)}
          autoComplete="off"
          maxLength={100}
          value={typed}
          onType={setTyped}
        />
        <button type="submit" className="danger" disabled={!isTyped || isDeleting}>
          {data.delete}
        </button>
      </ShortForm>
      <div className="settings-done" role="status">
        {isDeleting ? data.deleting : null}
        {report ? `${data.deleted} ${data.counts(report.deleted) || data.nothing}` : null}
      </div>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </section>
  );
}
