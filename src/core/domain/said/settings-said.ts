/** What is said of settings that are made while Footnote runs. */
import { pairs } from "./sentence-pairs.ts";

export const settingsSaid = pairs({
  "settings.unreadable": {
    en: "The settings in {file} cannot be read.",
    zh: "无法读取 {file} 里的设置。",
  },
  "settings.unreadable-hint": {
    en: "Mend the file, or remove it: what was set on the page is then set no more.",
    zh: "请修好这个文件，或删除它：在页面上设定的内容就不再生效。",
  },
  "settings.unknown": {
    en: "There is no setting {name} that can be changed here.",
    zh: "这里没有可以更改的设置 {name}。",
  },
  "settings.fixed": {
    en: "{name} is set in the environment of Footnote and cannot be changed here.",
    zh: "{name} 由 Footnote 的环境变量设定，不能在这里更改。",
  },
  "settings.fixed-hint": {
    en: "Take {name} out of the environment, or change it there, and restart Footnote.",
    zh: "请在环境变量里去掉或更改 {name}，然后重新启动 Footnote。",
  },
  "settings.key-fixed": {
    en: "The key in {key} belongs to the address that the environment gives, so {name} cannot be changed here.",
    zh: "{key} 里的密钥属于环境变量所给的地址，因此不能在这里更改 {name}。",
  },
  "settings.locked": { en: "Settings cannot be changed here.", zh: "不能在这里更改设置。" },
  "settings.locked-hint": {
    en: "FOOTNOTE_SETTINGS=fixed says so in the environment of Footnote.",
    zh: "Footnote 的环境变量里设定了 FOOTNOTE_SETTINGS=fixed。",
  },
});
