/** What the settings panel says of itself, in each of the page's languages; the findings come in them from the server. */
import type { DoctorLanguage, FindingStatus } from "../../../core/domain/finding.ts";

export interface SettingsWords {
  /** What the server is asked to speak. */
  readonly language: DoctorLanguage;
  readonly title: string;
  readonly about: string;
  readonly statuses: Readonly<Record<FindingStatus, string>>;
}

export const settingsWordsEn: SettingsWords = {
  language: "en",
  title: "Settings",
  about:
    "Everything is set by environment variables, and takes effect when Footnote starts. The values of keys and passwords are never shown.",
  statuses: { ok: "in order", off: "not set", untried: "not tried yet", failed: "does not work" },
};

export const settingsWordsZh: SettingsWords = {
  language: "zh",
  title: "设置",
  about: "一切都由环境变量设定，在 Footnote 启动时生效。密钥和密码的内容从不显示。",
  statuses: { ok: "正常", off: "未设置", untried: "尚未试过", failed: "有问题" },
};
