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
  const load = useCallback(() => listAudit(limit), [limit]);
  const { value: entries, failure } = useLoaded(load);
  const { value: accounts, failure: unnamed } = useLoaded(listPeople);
  const wrong = failure ?? unnamed;
  const emails = new Map(accounts?.map(({ id, email }) => [id, email]));
  const format = new Intl.DateTimeFormat(words.language, { dateStyle: "short", timeStyle: "medium" });
  return (
    <div className="people">
      <p className="settings-about">{people.recordAbout}</p>
      {wrong ? <FailureNote failure={wrong} kind="failure" /> : null}
      {entries?.length === 0 ? <p className="none">{people.nothingDone}</p> : null}
      {entries === undefined || entries.length === 0 ? null : (
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
            {entries.map(({ at, userId, what, subject, address }, nth) => (
              <tr key={`${at} ${nth}`}>
                <td>{format.format(new Date(at))}</td>
                <td>{emails.get(userId) ?? userId}</td>
                <td>
                  <code>{what}</code> {subject}
                </td>
                <td>{address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entries?.length === limit && limit < MOST ? (
        <button type="button" onClick={() => setLimit(Math.min(MOST, limit + STEP * 2))}>
          {words.showMore}
        </button>
      ) : null}
    </div>
  );
}
