/** The space that the page is in: its name, who is in it, and what of it is shared by links. */
import { type ReactNode, useContext, useState } from "react";
import type { SpaceOf } from "../../../core/domain/account.ts";
import { mayDo } from "../../../core/domain/policy.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { makeSpace, renameSpace } from "../api/people.ts";
import { chooseSpace } from "../api/chosen-space.ts";
import { words } from "../dictionary.ts";
import { ShareList } from "../share/share-list.tsx";
import { useShares } from "../share/use-shares.ts";
import { nothingLoaded, useLoaded } from "../use-loaded.ts";
import { LabelledField } from "./labelled-field.tsx";
import { currentSpace, mayInSpace, spaceName } from "./may-in-space.ts";
import { MemberList } from "./member-list.tsx";
import { SessionContext } from "./session-context.ts";
import { SpaceDefaults } from "./space-defaults.tsx";
import { ShortForm } from "./short-form.tsx";

export function SpaceSettings(): ReactNode {
  const session = useContext(SessionContext);
  const { account } = session;
  const space = currentSpace(session);
  return (
    <div className="people">
      {space ? <SpaceName space={space} mayLead={mayInSpace("lead", session)} /> : null}
      {space ? <MemberList space={space} mayLead={mayInSpace("lead", session)} /> : null}
      <SpaceDefaults mayLead={mayInSpace("lead", session)} />
      {mayInSpace("share", session) ? <SpaceLinks /> : null}
      {account && mayDo("lead", { role: account.role }) ? <NewSpace /> : null}
    </div>
  );
}

/** What is shown is of the space that is left. */
const startAnew = (): void => location.reload();

function SpaceName({ space, mayLead }: { space: SpaceOf; mayLead: boolean }): ReactNode {
  const { people } = words;
  const shown = spaceName(space);
  const [name, setName] = useState(shown);
  const { failure, act } = useLoaded(nothingLoaded);
  if (!mayLead) return <p className="settings-about">{shown}</p>;
  return (
    <ShortForm
      onSubmit={() =>
        act(() => renameSpace(space.id, name)).then((done) => {
          if (done) startAnew();
        })
      }
    >
      <LabelledField label={people.spaceName} required maxLength={100} value={name} onType={setName} />
      <button type="submit" disabled={name.trim() === "" || name === shown}>
        {people.rename}
      </button>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </ShortForm>
  );
}

function SpaceLinks(): ReactNode {
  const { sharing } = words;
  const { shares, failure, end } = useShares();
  return (
    <section>
      <h3>{sharing.links}</h3>
      {shares.length === 0 && !failure ? <p className="none">{sharing.noLinks}</p> : null}
      <ShareList shares={shares} end={end} hasTitles />
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </section>
  );
}

function NewSpace(): ReactNode {
  const { people } = words;
  const [name, setName] = useState("");
  const { failure, act } = useLoaded(nothingLoaded);
  const make = async (): Promise<void> => {
    const made = await act(() => makeSpace(name));
    if (made === undefined) return;
    chooseSpace(made.id);
    startAnew();
  };
  return (
    <section>
      <h3>{people.newSpace}</h3>
      <p className="settings-about">{people.newSpaceAbout}</p>
      <ShortForm onSubmit={make}>
        <LabelledField label={people.spaceName} required maxLength={100} value={name} onType={setName} />
        <button type="submit">{people.makeSpace}</button>
      </ShortForm>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </section>
  );
}
