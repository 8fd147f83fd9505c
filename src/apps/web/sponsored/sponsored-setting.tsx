/** Among the settings of this browser, where a host has switched sponsored blocks on: whether one wants none. */
import { type ReactNode, useContext, useState } from "react";
import { SessionContext } from "../account/session-context.ts";
import { words } from "../dictionary.ts";
import { isSwitchedOff, switchOff } from "./sponsored-api.ts";
import { sponsoredWords } from "./sponsored-words.ts";

export function SponsoredSetting(): ReactNode {
  const session = useContext(SessionContext);
  const [isOff, setIsOff] = useState(() => isSwitchedOff(session));
  if (session.sponsored === undefined) return null;
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
