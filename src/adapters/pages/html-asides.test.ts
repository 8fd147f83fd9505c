import { expect, test } from "vitest";
import { cutIntoBlocks } from "./html-blocks.ts";
import { withoutAsides } from "./html-asides.ts";
import { parseHtmlTree } from "./html-tree.ts";

/** The lines that stay where all were kept. */
function linesOf(html: string, types = ""): string[] {
  const { blocks } = cutIntoBlocks(parseHtmlTree(html).root);
  const stays = withoutAsides(blocks, new Set(blocks), types);
  return blocks.filter((block) => stays.has(block)).map(({ text }) => text);
}

const ENGLISH = [
  "The council of Varn voted on Tuesday to close the old quay to all boats of more than twelve metres from April.",
  "Engineers had found in the autumn that eleven of its forty piles are hollow, and that two of them no longer touch the ground.",
  "The repair will take two summers and cost 3.1 million crowns, of which the state pays a third, said the harbour master.",
  "Fishing crews may land their catch at the northern pier until then, where a crane and an ice house were set up last week.",
];
const CHINESE = [
  "瓦恩市议会星期二表决通过，自四月起旧码头不再对长度超过十二米的船只开放，渔船改在北侧栈桥靠岸卸货。",
  "工程师去年秋天检查时发现，码头四十根木桩中有十一根已经中空，其中两根不再触及海底，随时可能倾斜。",
  "维修将持续两个夏季，费用为三百一十万克朗，其中三分之一由国家承担，其余部分由市政府和港务局分担。",
  "港务局局长表示，北侧栈桥上周已经装好吊车和冰库，渔民的日常作业不会因为这次维修受到明显影响。",
];
const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join("");
const comment = (name: string, text: string): string => `<div><b>${name}</b><p>${text}</p></div>`;
const SAID = [
  comment("tide88", "They should have done this ten years ago, everybody knew it."),
  comment("Mona", "And where do I leave my boat of thirteen metres then?"),
].join("");

test.each([
  ["a class", `<div class="post-comments"><h3>2 thoughts</h3>${SAID}</div>`],
  ["an id in one word", `<div id="respond">${SAID}</div>`],
  [
    "a class in one word",
    `<ul class="wpCommentList c12">${SAID}</ul>`.replace("wpCommentList", "commentList"),
  ],
  ["a property", `<div itemprop="comment">${SAID}</div>`],
  ["a type", `<div itemscope itemtype="https://schema.org/Comment">${SAID}</div>`],
  ["a label", `<section aria-label="Comments">${SAID}</section>`],
  ["its heading", `<h2>Comments (2)</h2>${SAID}`],
  ["its line", `<p>Leave a reply</p>${SAID}`],
])("comments under an article are known by %s", (_by, comments) => {
  expect(linesOf(`<body><article>${paragraphs(ENGLISH)}</article>${comments}</body>`)).toEqual(ENGLISH);
});

const links = (...titles: string[]): string =>
  `<ul>${titles.map((title) => `<li><a href="/x">${title}</a></li>`).join("")}</ul>`;

test.each([
  `<div class="related-posts">${links("Ice house opens at night", "A crane for the northern pier")}</div>`,
  `<h3>You may also like</h3>${links("Ice house opens at night", "A crane for the northern pier")}`,
  `<aside>${links("Ice house opens at night", "A crane for the northern pier")}</aside>`,
  `<p>Read more: <a href="/x">Ice house opens at night</a></p><p>Tags: harbour, quay</p>`,
  `<div class="author-box"><p>Ann Bell has written about harbours for twenty years.</p></div>`,
  `<div id="newsletter-signup"><p>Get our letter every Friday.</p></div><div class="share-buttons">Facebook Mail</div>`,
  `<div class="cookie-banner"><p>This site stores cookies on your machine, as all do.</p></div>`,
  `<p>Copyright 2031 Varn Post. All rights reserved.</p><p>Quay Street 4, Varn</p>`,
])("what else stands under an article goes: %s", (aside) => {
  expect(linesOf(`<body><div>${paragraphs(ENGLISH)}${aside}</div></body>`)).toEqual(ENGLISH);
});

test.each([
  `<h4>相关阅读</h4>${links("冰库夜间开放", "北侧栈桥装好吊车")}`,
  `<div>延伸阅读：</div>${links("冰库夜间开放", "北侧栈桥装好吊车")}`,
  `<h3>热门评论</h3>${comment("潮水八八", "十年前就该修了，大家都知道。")}${comment("小莫", "那我十三米的船停哪儿？")}`,
  `<p>上一篇：<a href="/x">冰库夜间开放</a></p><p>下一篇：<a href="/x">北侧栈桥装好吊车</a></p>`,
  `<p>（责任编辑：王强）</p><p>扫码关注瓦恩日报公众号</p>`,
  `<p>免责声明：本文仅代表作者个人观点，与本网无关，请读者仅作参考，并自行核实相关内容。</p><p>联系电话：0123-456789</p>`,
  `<div class="pinglun">${comment("潮水八八", "十年前就该修了，大家都知道。")}</div>`,
])("and in Chinese: %s", (aside) => {
  expect(linesOf(`<body><div>${paragraphs(CHINESE)}${aside}</div></body>`)).toEqual(CHINESE);
});

test("a forum keeps what people said, and a list of stories its stories", () => {
  const posts = ENGLISH.map((line) => `<div class="comment" itemprop="comment"><p>${line}</p></div>`).join(
    "",
  );
  const forum = linesOf(
    `<body><h1>The old quay</h1><p>What is to become of it, do you know?</p>${posts}</body>`,
  );
  expect(forum).toEqual(["The old quay", "What is to become of it, do you know?", ...ENGLISH]);
  const front = `<body><h2>Latest news</h2>${links("Ice house opens at night", "A crane for the pier", "Varn votes")}</body>`;
  expect(linesOf(front)).toHaveLength(4);
});

test("comments that nothing names are known by times and buttons of those built alike", () => {
  const item = (name: string, text: string, when: string, button: string): string =>
    `<li class="x${name.length}"><div>${name}</div><div>${when}</div><p>${text}</p><a href="#">${button}</a></li>`;
  const english = ["It was time.", "Who pays?", "I want my mooring back, and soon."].map((text) =>
    item("tide", text, "3 hours ago", "Reply"),
  );
  expect(linesOf(`<body>${paragraphs(ENGLISH)}<ul>${english.join("")}</ul></body>`)).toEqual(ENGLISH);
  const chinese = ["早该修了。", "谁出钱？", "我的船停哪儿？"].map((text) =>
    item("潮水", text, "3小时前", "回复"),
  );
  expect(linesOf(`<body>${paragraphs(CHINESE)}<ul>${chinese.join("")}</ul></body>`)).toEqual(CHINESE);
  const parts = ["1,500 W", "900 W", "600 W"].map(
    (watts) => `<li><div>${watts}</div><p>Boils a litre at once.</p></li>`,
  );
  expect(linesOf(`<body>${paragraphs(ENGLISH)}<ul>${parts.join("")}</ul></body>`)).toHaveLength(
    ENGLISH.length + 6,
  );
});

test("of a page that says it is an article, comments go however many they are", () => {
  const html = `<body><article>${paragraphs(ENGLISH)}</article><h2>23 comments</h2>${SAID.repeat(12)}</body>`;
  expect(linesOf(html, "website article")).toEqual(ENGLISH);
  expect(linesOf(html, "webpage discussionforumposting article").length).toBeGreaterThan(20);
});

test("an article that only speaks of such things stays whole", () => {
  const lines = [
    ...ENGLISH,
    "Comments on the plan may be sent to the council until the end of March, by letter or at the town hall.",
    "Related costs, such as those of the new crane and of the ice house, are paid by the cooperative itself.",
    "Copyright licence",
    "It was left to the council to say under which licence the drawings of the engineers are handed out.",
  ];
  expect(
    linesOf(`<body><div class="post comments-open has-sidebar pl-4">${paragraphs(lines)}</div></body>`),
  ).toEqual(lines);
});
