/** Among the settings of this browser, where a host has switched sponsored blocks on: whether one wants none. */
import { type ReactNode, useEffect, useState } from "react";
import { words } from "../dictionary.ts";
import { isOffHere, sponsoredState, switchOff } from "./sponsored-api.ts";
import { sponsoredWords } from "./sponsored-words.ts";

export function SponsoredSetting(): ReactNode {
  const [isOff, setIsOff] = useState<boolean>();
  useEffect(() => {
    let isHere = true;
    void sponsoredState().then(({ isOn, isSwitchedOff }) => {
      if (isHere && isOn) setIsOff(isSwitchedOff || isOffHere());
    });
    return () => void (isHere = false);
  }, []);
  if (isOff === undefined) return null;
  const said = sponsoredWords(words.language.startsWith("zh") ? "zh" : "en");
  return (
    <label>
      <span>
        <input
          type="checkbox"
          checked={isOff}
          onChange={(event) => {
            setIsOff(event.target.checked);
            void switchOff(event.target.checked);
          }}
        />{" "}
        {said.setting}
      </span>
      <small>{said.settingAbout}</small>
    </label>
  );
}
