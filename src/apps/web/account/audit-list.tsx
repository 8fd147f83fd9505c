/** For administrators: who did what, newest first. */
import { type ReactNode, useCallback, useState } from "react";
import { FailureNote } from "../answer/failure-note.tsx";
import { listAudit, listPeople } from "../api/people.ts";
import { words } from "../dictionary.ts";
import { useLoaded } from "../use-loaded.ts";

/** So many more at a time; the server gives at most a thousand. */
const STEP = 50;
const MOST = 1_000;

export function AuditList(): ReactNode {
  const { people } = words;
  const [limit, setLimit] = useState(STEP);
  const load = useCallback(
    async () => ({ entries: await listAudit(limit), accounts: await listPeople() }),
    [limit],
  );
  const { value, failure } = useLoaded(load);
  const nameOf = (id: string): string => value?.accounts.find((one) => one.id === id)?.email ?? id;
  const format = new Intl.DateTimeFormat(words.language, { dateStyle: "short", timeStyle: "medium" });
  return (
    <div className="people">
      <p className="settings-about">{people.recordAbout}</p>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {value?.entries.length === 0 ? <p className="none">{people.nothingDone}</p> : null}
      {value === undefined || value.entries.length === 0 ? null : (
        <table className="audit">
          <caption className="visually-hidden">{people.record}</caption>
          <thead>
            <tr>
              {[people.when, people.who, people.what, people.from].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.entries.map(({ at, userId, what, subject, address }, nth) => (
              <tr key={`${at} ${nth}`}>
                <td>{format.format(new Date(at))}</td>
                <td>{nameOf(userId)}</td>
                <td>
                  <code>{what}</code> {subject}
                </td>
                <td>{address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {value?.entries.length === limit && limit < MOST ? (
        <button type="button" onClick={() => setLimit(Math.min(MOST, limit + STEP * 2))}>
          {words.showMore}
        </button>
      ) : null}
    </div>
  );
}
