/** What a sponsored block says of itself, in its own language; loaded with it, and so only where a host has switched them on. */
import type { CardLanguage, SponsoredTopic } from "../../../core/domain/sponsored.ts";

export interface SponsoredWords {
  /** Not "sponsored": regulators found that readers do not take that for paid. */
  readonly label: string;
  readonly region: string;
  readonly paidBy: (payer: string) => string;
  readonly onBehalf: (name: string) => string;
  readonly why: string;
  readonly because: (topics: string, country: string | undefined) => string;
  readonly nothingPersonal: string;
  readonly shown: string;
  readonly close: string;
  readonly off: string;
  readonly isOff: string;
  readonly undo: string;
  readonly surveyFor: (name: string) => string;
  readonly doYouKnow: (name: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly surveyAbout: string;
  readonly thanks: string;
  readonly setting: string;
  readonly settingAbout: string;
  readonly topics: Readonly<Record<SponsoredTopic, string>>;
}

const en: SponsoredWords = {
  label: "Ad",
  region: "Advertisement",
  paidBy: (payer) => `Paid for by ${payer}`,
  onBehalf: (name) => `on behalf of ${name}`,
  why: "Why this one?",
  because: (topics, country) =>
    `Your question was about ${topics}, and this advertiser asked for that${country === undefined ? "" : `, in ${country}`}.`,
  nothingPersonal:
    "Nothing about you was used, and your question was not sent to anybody for it. The answer above was finished before, and knows nothing of this.",
  shown: "Everything that is shown here",
  close: "Close the ad",
  off: "No ads from now on",
  isOff: "There will be no ads here any more.",
  undo: "Show them again",
  surveyFor: (name) => `A question for ${name}`,
  doYouKnow: (name) => `Have you heard of ${name}?`,
  yes: "Yes",
  no: "No",
  surveyAbout:
    "Your answer is added to a count, with nothing about you or your questions. You need not give one.",
  thanks: "Counted. Thank you.",
  setting: "No ads",
  settingAbout: "Whoever runs this Footnote may show an ad below an answer. It costs nothing to do without.",
  topics: {
    books: "books",
    business: "business",
    cars: "cars",
    computers: "computers",
    education: "education",
    electronics: "electronics",
    fashion: "fashion",
    food: "food",
    games: "games",
    garden: "gardens",
    home: "the home",
    "music-and-film": "music or film",
    pets: "pets",
    science: "science",
    sports: "sports",
    travel: "travel",
  },
};

const zh: SponsoredWords = {
  label: "广告",
  region: "广告",
  paidBy: (payer) => `由 ${payer} 付费`,
  onBehalf: (name) => `代表 ${name}`,
  why: "为什么看到它？",
  because: (topics, country) =>
    `你的问题涉及${topics}，这个广告主选择了这个主题${country === undefined ? "" : `和 ${country}`}。`,
  nothingPersonal:
    "没有使用关于你的任何信息，也没有为此把你的问题发给任何人。上面的回答在此之前已经完成，与这条广告无关。",
  shown: "这里展示过的全部广告",
  close: "关闭广告",
  off: "以后不再显示广告",
  isOff: "这里不会再显示广告。",
  undo: "重新显示",
  surveyFor: (name) => `${name} 的一个问题`,
  doYouKnow: (name) => `你听说过 ${name} 吗？`,
  yes: "听说过",
  no: "没有",
  surveyAbout: "你的回答只加入计数，不带任何关于你或你的提问的信息。也可以不回答。",
  thanks: "已计入，谢谢。",
  setting: "不显示广告",
  settingAbout: "运行这个 Footnote 的人可能在回答下方显示一条广告。不显示不会有任何代价。",
  topics: {
    books: "图书",
    business: "商务",
    cars: "汽车",
    computers: "电脑",
    education: "教育",
    electronics: "电子产品",
    fashion: "服饰",
    food: "美食",
    games: "游戏",
    garden: "园艺",
    home: "家居",
    "music-and-film": "音乐或影视",
    pets: "宠物",
    science: "科学",
    sports: "运动",
    travel: "旅行",
  },
};

export function sponsoredWords(language: CardLanguage): SponsoredWords {
  return language === "zh" ? zh : en;
}
