/** The model and the instruction that the space answers with: shown to who is in it, set by who leads it. */
import { type ReactNode, useState } from "react";
import { LONGEST_INSTRUCTION, type SpaceDefaults as Defaults } from "../../../core/domain/space-defaults.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { listAnswerModels, putSpaceDefaults, readSpaceDefaults } from "../api/space-defaults.ts";
import { words } from "../dictionary.ts";
import { useLoaded } from "../use-loaded.ts";
import { ShortForm } from "./short-form.tsx";

const load = async () => ({ defaults: await readSpaceDefaults(), models: await listAnswerModels() });

export function SpaceDefaults({ mayLead }: { mayLead: boolean }): ReactNode {
  const { people } = words;
  const { value, failure, act } = useLoaded(load);
  return (
    <section>
      <h3>{people.answering}</h3>
      <p className="settings-about">{people.answeringAbout}</p>
      {value ? (
        <DefaultsForm
          key={JSON.stringify(value.defaults)}
          defaults={value.defaults}
          models={value.models}
          mayLead={mayLead}
          onSave={(changed) => act(() => putSpaceDefaults(changed))}
        />
      ) : null}
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </section>
  );
}

interface DefaultsFormProps {
  readonly defaults: Defaults;
  readonly models: readonly string[];
  readonly mayLead: boolean;
  readonly onSave: (changed: Defaults) => Promise<unknown>;
}

function DefaultsForm({ defaults, models, mayLead, onSave }: DefaultsFormProps): ReactNode {
  const { people } = words;
  const [model, setModel] = useState(defaults.model ?? "");
  const [instruction, setInstruction] = useState(defaults.instruction ?? "");
  const isSame = model === (defaults.model ?? "") && instruction === (defaults.instruction ?? "");
  // One that was chosen and is configured no more is shown until another is.
  const named = [...new Set([...models, ...(model === "" ? [] : [model])])];
  return (
    <ShortForm onSubmit={() => onSave({ model, instruction })}>
      <label>
        {people.spaceModel}
        <select value={model} disabled={!mayLead} onChange={(event) => setModel(event.target.value)}>
          <option value="">{people.firstModel}</option>
          {named.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {people.instruction}
        <textarea
          rows={4}
          maxLength={LONGEST_INSTRUCTION}
          value={instruction}
          readOnly={!mayLead}
          onChange={(event) => setInstruction(event.target.value)}
        />
      </label>
      {mayLead ? (
        <button type="submit" disabled={isSame}>
          {people.save}
        </button>
      ) : null}
    </ShortForm>
  );
}
