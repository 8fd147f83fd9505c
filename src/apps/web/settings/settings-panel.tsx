/** The settings, in sections: of this browser, of Footnote, and what is found of it. */
import { type ReactNode, useContext } from "react";
import type { SessionState } from "../../../core/domain/account-replies.ts";
import type { SettingArea } from "../../../core/domain/setting.ts";
import { AuditList } from "../account/audit-list.tsx";
import { OwnAccount } from "../account/own-account.tsx";
import { PeopleSettings } from "../account/people-settings.tsx";
import { SessionContext } from "../account/session-context.ts";
import { SpaceSettings } from "../account/space-settings.tsx";
import { FailureNote } from "../answer/failure-note.tsx";
import { words } from "../dictionary.ts";
import { Panel } from "../panel.tsx";
import { SETTINGS_SECTIONS, type SettingsSection } from "../place.ts";
import { lazily } from "../lazily.tsx";
import { DataSettings } from "./data-settings.tsx";
import { Diagnostics } from "./diagnostics.tsx";
import { FindingList } from "./finding-list.tsx";
import { GeneralSettings } from "./general-settings.tsx";
import { SettingForm } from "./setting-form.tsx";
import { useSettings } from "./use-settings.ts";

const SponsoredBooks = lazily(
  async () => (await import("../sponsored/books/sponsored-books.tsx")).SponsoredBooks,
);

interface SettingsPanelProps {
  readonly section: SettingsSection;
  readonly onSection: (section: SettingsSection) => void;
  /** Answers may come from elsewhere now. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

export function SettingsPanel({ section, onSection, onChanged, onClose }: SettingsPanelProps): ReactNode {
  const { settings } = words;
  const session = useContext(SessionContext);
  return (
    <Panel title={settings.title} label={settings.title} onClose={onClose}>
      <nav className="settings-sections" aria-label={settings.title}>
        {SETTINGS_SECTIONS.filter((one) => isThere(one, session)).map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === section ? "page" : undefined}
            onClick={() => onSection(one)}
          >
            {settings.sections[one]}
          </button>
        ))}
      </nav>
      <div className="panel-scroll" tabIndex={0} role="region" aria-label={settings.sections[section]}>
        {isThere(section, session) ? (
          <Section section={section} onChanged={onChanged} />
        ) : (
          <p className="none">{words.people.notYours}</p>
        )}
      </div>
    </Panel>
  );
}

/** What is about accounts is for who has one; what is about all of them, for who administers them. */
function isThere(section: SettingsSection, { state, account, sponsored }: SessionState): boolean {
  if (section === "sponsored") {
    return sponsored !== undefined && (state === "open" || account?.role === "admin");
  }
  if (section === "account") return state === "signed-in";
  if (section === "people" || section === "record") return account?.role === "admin";
  return true;
}

function Section({ section, onChanged }: Pick<SettingsPanelProps, "section" | "onChanged">): ReactNode {
  switch (section) {
    case "general":
      return <GeneralSettings />;
    case "data":
      return <DataSettings onChanged={onChanged} />;
    case "diagnostics":
      return <Diagnostics />;
    case "account":
      return <OwnAccount />;
    case "space":
      return <SpaceSettings />;
    case "people":
      return <PeopleSettings />;
    case "record":
      return <AuditList />;
    case "sponsored":
      return <SponsoredBooks />;
    case "models":
    case "search":
    case "limits":
      return <AreaSettings key={section} area={section} onChanged={onChanged} />;
  }
}

const ABOUT = { models: "modelsAbout", search: "searchAbout", limits: "limitsAbout" } as const;

function AreaSettings({ area, onChanged }: { area: SettingArea; onChanged: () => void }): ReactNode {
  const { settings } = words;
  const { list, failure, state, savings, findings, save, test } = useSettings(onChanged);
  return (
    <>
      <p className="settings-about">{settings[ABOUT[area]]}</p>
      {list && !list.canChange ? <p className="settings-about">{settings.locked}</p> : null}
      {!list && !failure ? <p className="waiting">{words.loading}</p> : null}
      {list ? (
        <SettingForm
          key={savings}
          settings={list.settings.filter((one) => one.area === area)}
          canChange={list.canChange}
          isSaving={state === "saving"}
          onSave={save}
        />
      ) : null}
      <div className="settings-done" role="status">
        {state === "saved" ? settings.saved : null}
        {state === "testing" ? settings.testing : null}
      </div>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {area === "models" && list ? (
        <button type="button" disabled={state === "testing" || state === "saving"} onClick={test}>
          {settings.test}
        </button>
      ) : null}
      {findings?.length === 0 ? <p className="none">{settings.noModel}</p> : null}
      {findings ? <FindingList findings={findings} /> : null}
    </>
  );
}
