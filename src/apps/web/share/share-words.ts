/** What the page says of links to what is shared, in each of its languages. */
import type { SharedKind } from "../../../core/domain/share.ts";

export interface ShareWords {
  readonly share: string;
  readonly kinds: Readonly<Record<SharedKind, string>>;
  readonly about: string;
  /** Of a thread. */
  readonly aboutThread: string;
  readonly days: string;
  readonly forDays: (days: number) => string;
  readonly make: string;
  readonly link: string;
  /** Under a new link. */
  readonly once: string;
  readonly links: string;
  readonly noLinks: string;
  readonly until: (day: string) => string;
  readonly end: string;
  readonly endOf: (title: string, day: string) => string;
}

export const shareWordsEn: ShareWords = {
  share: "Share",
  kinds: { turn: "Answer", thread: "Thread", digest: "Digest", research: "Report" },
  about:
    "Whoever has the link reads this without an account, if they can reach this server: its text, and of its sources the quoted words alone.",
  aboutThread: "What you ask in it later is not shared.",
  days: "The link holds",
  forDays: (days) => (days === 1 ? "1 day" : `${days} days`),
  make: "Make a link",
  link: "Link",
  once: "It is shown this once: copy it now.",
  links: "Links that hold",
  noLinks: "None. An answer, a thread, a digest or a report can be shared where it is read.",
  until: (day) => `until ${day}`,
  end: "Take back",
  endOf: (title, day) => `Take back the link to ${title} until ${day}`,
};

export const shareWordsZh: ShareWords = {
  share: "分享",
  kinds: { turn: "回答", thread: "对话", digest: "摘要", research: "报告" },
  about: "有链接并能访问这个服务器的人，无需账户即可阅读：只有正文，以及来源中被引用的原文。",
  aboutThread: "你以后在里面问的内容不会被分享。",
  days: "链接有效",
  forDays: (days) => `${days} 天`,
  make: "生成链接",
  link: "链接",
  once: "只显示这一次，请现在复制。",
  links: "有效的链接",
  noLinks: "没有。在阅读回答、对话、摘要或报告的地方可以分享它。",
  until: (day) => `到 ${day}`,
  end: "收回",
  endOf: (title, day) => `收回指向“${title}”、到 ${day} 的链接`,
};
