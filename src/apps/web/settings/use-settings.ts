/** The settings as the server has them: loaded, saved, and the models tried. */
import { useEffect, useState } from "react";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { Finding } from "../../../core/domain/finding.ts";
import type { SettingChange, SettingList } from "../../../core/domain/setting.ts";
import { changeSettings, listSettings, testModels } from "../api/settings.ts";
import { words } from "../dictionary.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";

export interface SettingsControl {
  readonly list?: SettingList;
  readonly failure?: Failure;
  /** What is under way, and what came of it. */
  readonly state: "idle" | "saving" | "saved" | "testing";
  /** How often something was saved: what was typed before is no longer of use. */
  readonly savings: number;
  readonly findings?: readonly Finding[];
  readonly save: (changes: SettingChange["changes"]) => void;
  readonly test: () => void;
}

type Shown = Omit<SettingsControl, "save" | "test">;

export function useSettings(onChanged: () => void): SettingsControl {
  const [shown, setShown] = useState<Shown>({ state: "idle", savings: 0 });
  const work = async (state: Shown["state"], doing: () => Promise<Partial<Shown>>): Promise<void> => {
    setShown(({ list, savings }) => ({ ...(list ? { list } : {}), savings, state }));
    try {
      const done = await doing();
      setShown((before) => ({ ...before, state: "idle", ...done }));
    } catch (thrown) {
      setShown((before) => ({ ...before, state: "idle", failure: failureOf(asFootnoteError(thrown)) }));
    }
  };

  useEffect(() => {
    listSettings().then(
      (list) => setShown((before) => ({ ...before, list })),
      (thrown: unknown) => setShown((before) => ({ ...before, failure: failureOf(asFootnoteError(thrown)) })),
    );
  }, []);

  return {
    ...shown,
    save: (changes) =>
      void work("saving", async () => {
        const list = await changeSettings(changes);
        onChanged();
        return { list, state: "saved", savings: shown.savings + 1 };
      }),
    test: () => void work("testing", async () => ({ findings: await testModels(words.settings.language) })),
  };
}
