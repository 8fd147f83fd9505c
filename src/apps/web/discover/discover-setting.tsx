/** Among the settings of this browser: whether there is Discover. */
import type { ReactNode } from "react";
import { words } from "../dictionary.ts";
import { useRemembered } from "../use-remembered.ts";
import { discoverWords } from "./discover-words.ts";

export function DiscoverSetting(): ReactNode {
  const [isOn, setIsOn] = useRemembered("discover");
  const said = discoverWords(words.language);
  return (
    <label>
      <span>
        <input type="checkbox" checked={isOn} onChange={(event) => setIsOn(event.target.checked)} />{" "}
        {said.setting}
      </span>
      <small>{said.settingAbout}</small>
    </label>
  );
}
