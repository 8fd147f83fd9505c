/** What is chosen for this browser alone: the page's language and its colours. */
import { type ReactNode, useState } from "react";
import { keepChoice, readChoice, showTheme } from "../browser-choice.ts";
import { words } from "../dictionary.ts";
import { DiscoverSetting } from "../discover/discover-setting.tsx";
import { SponsoredSetting } from "../sponsored/sponsored-setting.tsx";

/** Each in its own language. */
const LANGUAGES = { en: "English", "zh-CN": "中文" } as const;

export function GeneralSettings(): ReactNode {
  const { settings } = words;
  const [theme, setTheme] = useState(readChoice("theme") ?? "");
  return (
    <div className="setting-list">
      <label>
        {settings.pageLanguage}
        <select
          defaultValue={readChoice("language") ?? ""}
          onChange={(event) => {
            keepChoice("language", event.target.value);
            // Its words are chosen once, when it is loaded.
            location.reload();
          }}
        >
          <option value="">{settings.asBrowser}</option>
          {Object.entries(LANGUAGES).map(([language, name]) => (
            <option key={language} value={language} lang={language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {settings.theme}
        <select
          value={theme}
          onChange={(event) => {
            setTheme(event.target.value);
            keepChoice("theme", event.target.value);
            showTheme();
          }}
        >
          <option value="">{settings.asBrowser}</option>
          <option value="light">{settings.themes.light}</option>
          <option value="dark">{settings.themes.dark}</option>
        </select>
      </label>
      <DiscoverSetting />
      <SponsoredSetting />
    </div>
  );
}
