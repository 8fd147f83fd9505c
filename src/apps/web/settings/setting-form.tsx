/** The settings of one area, which are saved together. Keys can be written and taken away; what they are is never known here. */
import { type ReactNode, useState } from "react";
import type { Setting, SettingChange } from "../../../core/domain/setting.ts";
import { words } from "../dictionary.ts";

interface SettingFormProps {
  readonly settings: readonly Setting[];
  readonly canChange: boolean;
  readonly isSaving: boolean;
  readonly onSave: (changes: SettingChange["changes"]) => void;
}

/** Before the keys: which model answers, which engines are asked. */
const OWN_FIRST = 1;

export function SettingForm({ settings, canChange, isSaving, onSave }: SettingFormProps): ReactNode {
  const { settings: said } = words;
  /** What differs from what is set. */
  const [changes, setChanges] = useState<SettingChange["changes"]>({});
  const change = (name: string, value: string | undefined): void =>
    setChanges((before) => {
      const others = Object.entries(before).filter(([other]) => other !== name);
      return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
    });
  const field = (setting: Setting): ReactNode => (
    <SettingField
      key={setting.name}
      setting={setting}
      canChange={canChange}
      changed={changes[setting.name]}
      onChange={(value) => change(setting.name, value)}
    />
  );
  const own = settings.filter(({ of }) => of === undefined);
  const groups = Map.groupBy(
    settings.filter(({ of }) => of !== undefined),
    ({ of }) => of ?? "",
  );
  const isUsed = (group: readonly Setting[]): boolean =>
    group.some(({ isSet, name }) => isSet || changes[name] !== undefined);
  const groupOf = ([of, group]: [string, readonly Setting[]]): ReactNode => (
    <fieldset key={of}>
      <legend>{of}</legend>
      {group.map(field)}
    </fieldset>
  );
  const used = [...groups].filter(([, group]) => isUsed(group));
  const others = [...groups].filter(([, group]) => !isUsed(group));
  return (
    <form
      className="setting-list"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(changes);
      }}
    >
      {own.slice(0, OWN_FIRST).map(field)}
      {used.map(groupOf)}
      {others.length === 0 ? null : (
        <details open={used.length === 0}>
          <summary>{said.others}</summary>
          {others.map(groupOf)}
        </details>
      )}
      {groups.size === 0 ? own.slice(OWN_FIRST).map(field) : null}
      {groups.size > 0 && own.length > OWN_FIRST ? (
        <details open={own.slice(OWN_FIRST).some(({ isSet }) => isSet)}>
          <summary>{said.more}</summary>
          {own.slice(OWN_FIRST).map(field)}
        </details>
      ) : null}
      <button
        type="submit"
        className="primary"
        disabled={!canChange || isSaving || Object.keys(changes).length === 0}
      >
        {said.save}
      </button>
    </form>
  );
}

interface SettingFieldProps {
  readonly setting: Setting;
  readonly canChange: boolean;
  readonly changed: string | undefined;
  /** Nothing: as it is set. */
  readonly onChange: (value: string | undefined) => void;
}

function SettingField({ setting, canChange, changed, onChange }: SettingFieldProps): ReactNode {
  const { settings: said } = words;
  const { name, kind, value = "", isSet, isFixed } = setting;
  const label = said.names[name] ?? said.kinds[kind];
  const isOff = isFixed || !canChange;
  // A secret is never known here, so that an empty field leaves it as it is.
  const write = (written: string): void => onChange(written === value ? undefined : written);
  const isSecret = kind === "secret";
  const isTaken = isSecret && changed === "";
  return (
    <div className="setting">
      <label>
        <span>
          {label} <code>{name}</code>
        </span>
        {kind === "on-off" ? (
          <select value={changed ?? value} disabled={isOff} onChange={(event) => write(event.target.value)}>
            <option value="">{said.notSet}</option>
            <option value="on">{said.on}</option>
            <option value="off">{said.off}</option>
          </select>
        ) : (
          <input
            type={isSecret ? "password" : "text"}
            inputMode={
              kind === "number" || kind === "dollars" ? "decimal" : kind === "address" ? "url" : undefined
            }
            value={changed ?? value}
            disabled={isOff}
            placeholder={isTaken ? said.secretTaken : isSecret && isSet ? said.secretIsSet : said.notSet}
            autoComplete={isSecret ? "new-password" : "off"}
            spellCheck={false}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </label>
      {isSecret && isSet && !isOff && changed === undefined ? (
        <button type="button" className="link" aria-label={said.take(name)} onClick={() => onChange("")}>
          {words.remove}
        </button>
      ) : null}
      {isFixed ? <p className="setting-fixed">🔒 {said.fixed(name)}</p> : null}
    </div>
  );
}
