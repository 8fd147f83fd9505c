/** What the settings say of themselves, in each of the page's languages; findings come in them from the server. */
import type { DoctorLanguage, FindingStatus } from "../../../core/domain/finding.ts";
import type { SettingKind } from "../../../core/domain/setting.ts";
import type { SettingsSection } from "../place.ts";

export interface SettingsWords {
  /** What the server is asked to speak. */
  readonly language: DoctorLanguage;
  readonly title: string;
  readonly sections: Readonly<Record<SettingsSection, string>>;
  readonly about: string;
  readonly statuses: Readonly<Record<FindingStatus, string>>;
  readonly pageLanguage: string;
  readonly asBrowser: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"light" | "dark", string>>;
  readonly modelsAbout: string;
  readonly searchAbout: string;
  readonly limitsAbout: string;
  /** By the names of variables; what has none is called by its kind, and by whom it belongs to. */
  readonly names: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<SettingKind, string>>;
  readonly others: string;
  readonly more: string;
  readonly fixed: (name: string) => string;
  readonly locked: string;
  readonly secretIsSet: string;
  readonly secretTaken: string;
  readonly take: (name: string) => string;
  readonly notSet: string;
  readonly on: string;
  readonly off: string;
  readonly save: string;
  readonly saved: string;
  readonly test: string;
  readonly testing: string;
  readonly noModel: string;
}

export const settingsWordsEn: SettingsWords = {
  language: "en",
  title: "Settings",
  sections: {
    general: "General",
    account: "Account",
    space: "Space",
    people: "People",
    record: "Record",
    sponsored: "Ads",
    models: "Models",
    search: "Web search",
    limits: "Limits",
    data: "Data",
    diagnostics: "Diagnostics",
  },
  about: "What is configured, and what is found of it. The values of keys and passwords are never shown.",
  statuses: { ok: "in order", off: "not set", untried: "not tried yet", failed: "does not work" },
  pageLanguage: "Language",
  asBrowser: "As the browser has it",
  theme: "Colours",
  themes: { light: "Light", dark: "Dark" },
  modelsAbout:
    "Without a model, answers are quotations. Give a provider’s key and name the model that shall answer; a key of DeepSeek is enough by itself. Keys are kept in the data folder, and never shown again.",
  searchAbout: "Without an engine, answers come from your library alone.",
  limitsAbout: "Empty fields are as Footnote has them by itself.",
  names: {
    FOOTNOTE_MODEL: "Model that answers",
    FOOTNOTE_MODEL_FAST: "Model for small work",
    FOOTNOTE_MODEL_RESEARCH: "Model for research",
    FOOTNOTE_MODEL_JUDGE: "Model that judges",
    FOOTNOTE_ESCALATE: "Stronger model for answers that fail the check",
    FOOTNOTE_PRICES: "Prices of models",
    FOOTNOTE_EMBED: "Embedder",
    FOOTNOTE_RERANK: "Reranker",
    FOOTNOTE_WEB: "Engines without a key",
    FOOTNOTE_ENGINES: "Only these engines",
    FOOTNOTE_MAX_COST_PER_QUESTION: "A question may cost ($)",
    FOOTNOTE_MAX_COST_PER_DAY: "A day may cost ($)",
    FOOTNOTE_DIGEST_CONFIRM: "Ask before a digest that may cost more ($)",
    FOOTNOTE_MAX_QUESTIONS: "Questions answered at once",
    FOOTNOTE_MAX_REQUESTS_PER_MINUTE: "Requests of one person a minute",
    FOOTNOTE_MAX_FILE_MB: "Largest file (MB)",
    FOOTNOTE_CACHE_MB: "Room for pages of the web (MB)",
    FOOTNOTE_ORIGINALS_MB: "Room for files as they were given (MB)",
    FOOTNOTE_KEPT_PAGES_DAYS: "Pages that no answer names are kept (days)",
    FOOTNOTE_KEPT_PAGES_MB: "Room for these (MB)",
  },
  kinds: { secret: "Key", address: "Address", text: "", number: "", dollars: "", "on-off": "" },
  others: "Keys and addresses",
  more: "More",
  fixed: (name) => `Set by ${name} in the environment of Footnote, and changed only there.`,
  locked: "Whoever runs Footnote lets nothing be changed here.",
  secretIsSet: "set; write another one to replace it",
  secretTaken: "will be taken away",
  take: (name) => `Take away: ${name}`,
  notSet: "not set",
  on: "on",
  off: "off",
  save: "Save",
  saved: "Saved, and in effect.",
  test: "Try the models",
  testing: "Each model is asked for one word …",
  noModel: "No model is configured.",
};

export const settingsWordsZh: SettingsWords = {
  language: "zh",
  title: "设置",
  sections: {
    general: "通用",
    account: "账户",
    space: "空间",
    people: "人员",
    record: "记录",
    sponsored: "广告",
    models: "模型",
    search: "网络搜索",
    limits: "限制",
    data: "数据",
    diagnostics: "诊断",
  },
  about: "这里是当前的配置和检查结果。密钥和密码的内容从不显示。",
  statuses: { ok: "正常", off: "未设置", untried: "尚未试过", failed: "有问题" },
  pageLanguage: "语言",
  asBrowser: "跟随浏览器",
  theme: "配色",
  themes: { light: "浅色", dark: "深色" },
  modelsAbout:
    "没有模型时，回答直接引用原文。请填写提供商的密钥，并写明由哪个模型回答；只填 DeepSeek 的密钥也可以。密钥保存在数据文件夹里，不会再显示。",
  searchAbout: "没有搜索引擎时，只依据你的文库回答。",
  limitsAbout: "留空表示使用 Footnote 自己的默认值。",
  names: {
    FOOTNOTE_MODEL: "负责回答的模型",
    FOOTNOTE_MODEL_FAST: "做小事的模型",
    FOOTNOTE_MODEL_RESEARCH: "做研究的模型",
    FOOTNOTE_MODEL_JUDGE: "负责评判的模型",
    FOOTNOTE_ESCALATE: "核对不过关时改用的更强模型",
    FOOTNOTE_PRICES: "模型的价格",
    FOOTNOTE_EMBED: "嵌入模型",
    FOOTNOTE_RERANK: "重排模型",
    FOOTNOTE_WEB: "不需要密钥的引擎",
    FOOTNOTE_ENGINES: "只用这些引擎",
    FOOTNOTE_MAX_COST_PER_QUESTION: "每个问题最多花费（美元）",
    FOOTNOTE_MAX_COST_PER_DAY: "每天最多花费（美元）",
    FOOTNOTE_DIGEST_CONFIRM: "摘要超过这个费用时先询问（美元）",
    FOOTNOTE_MAX_QUESTIONS: "同时回答的问题数",
    FOOTNOTE_MAX_REQUESTS_PER_MINUTE: "每个人每分钟的请求数",
    FOOTNOTE_MAX_FILE_MB: "文件大小上限（MB）",
    FOOTNOTE_CACHE_MB: "网页缓存的空间（MB）",
    FOOTNOTE_ORIGINALS_MB: "原始文件的空间（MB）",
    FOOTNOTE_KEPT_PAGES_DAYS: "未被引用的网页保留天数",
    FOOTNOTE_KEPT_PAGES_MB: "这些网页的空间（MB）",
  },
  kinds: { secret: "密钥", address: "地址", text: "", number: "", dollars: "", "on-off": "" },
  others: "密钥和地址",
  more: "更多",
  fixed: (name) => `由 Footnote 的环境变量 ${name} 设定，只能在那里更改。`,
  locked: "Footnote 的运行者不允许在这里更改设置。",
  secretIsSet: "已设置；填写新的即可替换",
  secretTaken: "将被清除",
  take: (name) => `清除：${name}`,
  notSet: "未设置",
  on: "开",
  off: "关",
  save: "保存",
  saved: "已保存并生效。",
  test: "试一试模型",
  testing: "正在请每个模型回答一个词……",
  noModel: "没有配置模型。",
};
