/** What the doctor says in Chinese. What a model's server said when it failed comes as it is. */
import { dollars as moneyIn } from "../../lib/money.ts";
import type { KeptPages } from "../../core/ports/kept-page-store.ts";
import type { DoctorWords } from "./words-en.ts";

const number = (value: number): string => new Intl.NumberFormat("zh-CN").format(value);
const dollars = (micros: number): string => moneyIn(micros, "zh-CN");
const pages = (kept: KeptPages): string =>
  ` ${number(kept.pages)} 个（${number(Math.round(kept.bytes / 1e5) / 10)} MB）`;
const list = (items: readonly string[]): string => items.join("、");

const GUARDS = { password: "有密码保护", accounts: "要登录", loopback: "只有本机能访问" };

export const wordsZh: DoctorWords = {
  language: "zh",
  titles: {
    node: "Node.js",
    configuration: "配置",
    server: "服务器",
    library: "文库",
    index: "索引",
    documents: "文档",
    "kept pages": "保存的网页",
    model: "模型",
    "model roles": "模型分工",
    "local models": "本机模型",
    probing: "探测",
    prices: "价格",
    "cost limits": "费用上限",
    embedder: "嵌入模型",
    reranker: "重排模型",
    "web search": "网络搜索",
    rendering: "渲染",
    transcription: "转写",
    "text recognition": "文字识别",
  },
  works: {
    answer: "写回答",
    "stand-by": "在前一个模型失败时接手",
    fast: "把追问改成独立的问题",
    research: "用于研究",
    judge: "评判核对不能确定的内容",
    escalation: "重写有疑问的回答",
  },
  unfilled: {
    fast: {
      message: "写回答的模型也负责把追问改成独立的问题。",
      hint: "要让更小或更快的模型来做，设置 FOOTNOTE_MODEL_FAST=提供商/模型。",
    },
    research: {
      message: "写回答的模型也用于研究。",
      hint: "要另选一个，设置 FOOTNOTE_MODEL_RESEARCH=提供商/模型。",
    },
    judge: {
      message: "核对不能确定的内容没有模型评判。",
      hint: "要让模型来评判，设置 FOOTNOTE_MODEL_JUDGE=提供商/模型；回答和来源语言不同时最有用。",
    },
    escalation: {
      message: "有疑问的回答不会重写。",
      hint: "要让更强的模型重写，设置 FOOTNOTE_ESCALATE=提供商/模型。",
    },
  },
  jsonForms: {
    schema: "可以按 schema 给出 JSON",
    object: "可以要求 JSON，但不接受 schema",
    text: "只能用文字要求 JSON",
    none: "不能按要求的形式给出 JSON",
  },
  thoughts: {
    apart: "先思考，思考与回答分开",
    "in-text": "先思考，思考夹在正文里",
    hidden: "先思考，但不显示",
    no: "不先思考",
  },
  node: (version) => ({ message: `Node.js ${version}` }),
  server: (where, guard) => ({
    message: `地址是 ${where}，${GUARDS[guard]}。`,
    ...(guard === "loopback"
      ? {
          hint: "要让其他机器访问，设置 FOOTNOTE_HOST，并创建账户（footnote user add）或设置 FOOTNOTE_PASSWORD；端口是 FOOTNOTE_PORT。",
        }
      : {}),
  }),
  library: (documents, passages, folder) => ({
    message: `${folder} 里有 ${number(documents)} 份文档、${number(passages)} 个段落。`,
  }),
  indexed: (passages, server) => ({
    message: `${number(passages)} 个段落已编入${server === undefined ? "" : `位于 ${server} 的 OpenSearch `}索引。`,
  }),
  notIndexed: (indexed, passages) => ({
    message: `${number(passages)} 个段落中只有 ${number(indexed)} 个在索引里。`,
    hint: "运行 `footnote reindex`。",
  }),
  documents: (fileMb, cacheMb, hosts) => ({
    message: `文件最大 ${number(fileMb)} MB。网页只从公网地址${hosts.length === 0 ? "" : `和 ${list(hosts)} `}抓取；${cacheMb === 0 ? "不保存在磁盘上" : `最多在磁盘上保存 ${number(cacheMb)} MB`}。`,
    hint: "可以用 FOOTNOTE_MAX_FILE_MB、FOOTNOTE_ALLOW_HOSTS 和 FOOTNOTE_CACHE_MB 更改。",
  }),
  keptPages: (cited, uncited, limits) => ({
    message: `为回答读过的网页中，${pages(cited)}被回答提到，随回答一起保留；${pages(uncited)}没有被提到，保留 ${number(limits.days)} 天，最多 ${number(limits.bytes / 1_000_000)} MB。`,
    hint: "可以用 FOOTNOTE_KEPT_PAGES_DAYS 和 FOOTNOTE_KEPT_PAGES_MB 更改。",
  }),
  noModel: () => ({
    message: "没有配置模型：回答直接引用原文。",
    hint: "设置 FOOTNOTE_MODEL=提供商/模型 和提供商的密钥，或者只设置 DEEPSEEK_API_KEY。",
  }),
  modelAnswered: (name, does) => ({ message: `${name} 有回应；它${list(does)}。` }),
  modelConfigured: (name, does) => ({ message: `${name} ${list(does)}。` }),
  modelPlace: (variables, address, key) =>
    `由 ${list(variables)} 设定；${address === "" ? "在本机运行" : `地址是 ${address}`}，${key === undefined ? "没有密钥" : `密钥来自 ${key}`}。`,
  modelCan: ({ streams, tools, json, thinks }) => {
    const known = [
      streams === undefined ? undefined : streams ? "边写边发" : "写完才一次发出",
      tools === undefined ? undefined : tools ? "会调用工具" : "不会调用工具",
      json,
      thinks,
    ].filter((fact) => fact !== undefined);
    return known.length === 0 ? "" : `它${known.join("，")}。`;
  },
  modelReads: (tokens) => `读和写合起来最多 ${number(tokens)} 个词元。`,
  modelReadsUnknown: (assumed) => `不知道它能读多少词元，按 ${number(assumed)} 个算。`,
  modelSpeed: (firstTokenMs, tokensPerSecond, readsPerSecond) =>
    `${number(Math.round(firstTokenMs / 10) / 100)} 秒后给出第一个词元${tokensPerSecond === undefined ? "" : `，之后每秒 ${number(tokensPerSecond)} 个`}${readsPerSecond === undefined ? "" : `；每秒读 ${number(Math.round(readsPerSecond))} 个词元`}。`,
  modelSkills: ({ cites, refuses, judges }, { isWeak, isShort }) => {
    const tried = [
      cites === undefined ? undefined : cites ? "会注明来源" : "不能正确注明来源",
      refuses === undefined ? undefined : refuses ? "来源中没有答案时会说明" : "来源中没有答案时也照样回答",
      judges === undefined ? undefined : judges ? "分得清陈述的真假" : "分不清陈述的真假，因此不让它判断",
    ].filter((fact) => fact !== undefined);
    return [
      ...(tried.length === 0 ? [] : [`各试过一次：${list(tried)}。`]),
      ...(isWeak
        ? ["只给它很少的内容、让它简短回答；它的回答与来源的原话一致时才显示。"]
        : isShort
          ? ["它读得慢，因此只给它少量段落。"]
          : []),
    ];
  },
  answerTakes: (ms) => `一个回答大约需要 ${number(Math.ceil(ms / 1_000))} 秒。`,
  probedAt: (day) => `探测于 ${day}。`,
  probeFailed: (day, why) => `${day} 的探测没有完成：${why}`,
  notProbed: (isProbing) =>
    isProbing
      ? "还没有探测它的能力；服务器运行时会自己做，运行 `footnote doctor --probe` 可以马上做。"
      : "没有探测它的能力；运行 `footnote doctor --probe` 可以探测。",
  price: (input, cached, output, day) =>
    `每百万词元的价格：读 ${dollars(input)}，重复读 ${dollars(cached)}，写 ${dollars(output)}（${day} 的价格）。`,
  priceOwn: (input, cached, output) =>
    `每百万词元的价格：读 ${dollars(input)}，重复读 ${dollars(cached)}，写 ${dollars(output)}（来自 FOOTNOTE_PRICES）。`,
  priceNone: () => "不花钱。",
  priceUnknown: () => "价格未知；请在 FOOTNOTE_PRICES 里写明。",
  localServer: (title, address, names, more) => ({
    message: `${address} 有一个服务器（${title} 通常在这里），提供 ${list(names)}${more > 0 ? ` 和另外 ${more} 个模型` : ""}。`,
    hint: `要用它写回答，设置 FOOTNOTE_MODEL=${names[0]}。`,
  }),
  probing: (isOn) =>
    isOn
      ? {
          message: "服务器运行时会自己探测模型的能力，每月只问几个小问题。",
          hint: "要让模型只收到你的问题，设置 FOOTNOTE_PROBE=off。",
        }
      : {
          message: "不会自己探测模型的能力。",
          hint: "运行 `footnote doctor --probe`，或者不设置 FOOTNOTE_PROBE。",
        },
  pricesOwn: (names) => ({ message: `FOOTNOTE_PRICES 写明了 ${list(names)} 的价格。` }),
  pricesOfTable: () => ({
    message: "价格来自 Footnote 自带的表，厂商可能已经改价。",
    hint: "要写明价格，设置 FOOTNOTE_PRICES=提供商/模型=0.27/0.07/1.10，单位是每百万词元的美元价。",
  }),
  limits: (question, day) => {
    const set = [
      ...(question === undefined ? [] : [`每个问题 ${dollars(question)}`]),
      ...(day === undefined ? [] : [`每天 ${dollars(day)}`]),
    ];
    return {
      message: set.length === 0 ? "模型的费用没有上限。" : `模型的费用上限：${list(set)}。`,
      hint: "FOOTNOTE_MAX_COST_PER_QUESTION 和 FOOTNOTE_MAX_COST_PER_DAY 设定上限，单位是美元。",
    };
  },
  embedder: (name, dimensions, done, passages) => ({
    message: `${dimensions === undefined ? `也用 ${name} 按意思查找段落` : `${name} 有回应，向量有 ${number(dimensions)} 维`}；${number(passages)} 个段落中有 ${number(done)} 个已有向量。`,
    ...(done >= passages
      ? {}
      : { hint: "其余的在服务器运行时或下一次 `footnote add` 时得到向量；在那之前按词语都能找到。" }),
  }),
  noEmbedder: () => ({
    message: "没有配置嵌入模型：段落按词语查找。",
    hint: "要按意思查找，不要设置 FOOTNOTE_READER，或者设置 FOOTNOTE_EMBED=提供商/模型。",
  }),
  reader: (name, megabytes, licence, done, passages) => ({
    message: `Footnote 自带的阅读模型按意思查找段落，懂英文和中文，也能跨这两种语言；${number(passages)} 个段落中有 ${number(done)} 个已有向量。它是 ${name}：${megabytes} MB，许可证 ${licence}。`,
    hint:
      done >= passages
        ? "设置 FOOTNOTE_EMBED=提供商/模型 会换成别的嵌入模型；设置 FOOTNOTE_READER=off 则不用它。"
        : "其余的在服务器运行时或下一次 `footnote add` 时得到向量；在那之前按词语都能找到。",
  }),
  reranker: (name, tookMs, waitMs) => ({
    message: `${name} ${tookMs === undefined ? "给最好的段落排序" : `用 ${number(tookMs)} 毫秒给两段文字排了序`}；回答最多等它 ${waitMs} 毫秒。`,
  }),
  noReranker: () => ({
    message: "没有配置重排模型：段落按搜索给出的顺序排列。",
    hint: "要让模型给最好的段落排序，设置 FOOTNOTE_RERANK=提供商/模型。",
  }),
  web: (engines) => ({ message: `用 ${list(engines)} 搜索网络。` }),
  noWeb: () => ({
    message: "网络搜索没有打开：回答来自你的文库。",
    hint: "设置 SEARXNG_URL、某个引擎的密钥（例如 BRAVE_API_KEY），或者用 FOOTNOTE_WEB=on 打开不需要密钥的引擎。",
  }),
  engineSet: (name, variable) => `${name} 由 ${variable} 设定。`,
  enginesUnset: (variables) => `没有设置：${list(variables)}。`,
  rendering: (browser, isRoot) => ({
    message: `需要 JavaScript 的网页由 ${browser} 渲染。${isRoot ? "因为 Footnote 以 root 运行，它没有沙箱。" : ""}`,
    ...(isRoot ? { hint: "请用普通用户运行 Footnote，这样浏览器出问题时网页不会危及整台机器。" } : {}),
  }),
  noRendering: () => ({
    message: "没有 JavaScript 就是空白的网页会略过。",
    hint: "要让本机的 Chromium 渲染它们，设置 FOOTNOTE_RENDER=chromium。",
  }),
  transcription: (name) => ({ message: `你添加的录音会发给你的转写服务器，模型是 ${name}。` }),
  noTranscription: () => ({
    message: "没有配置转写服务器：不能添加录音。",
    hint: "要添加 MP3、M4A、WAV 等录音，把 FOOTNOTE_TRANSCRIBE_URL 设为兼容 OpenAI 的服务器。",
  }),
  recognition: () => ({ message: "你添加的图片和扫描页会识别文字（OCR），支持英文和中文。" }),
  noRecognition: () => ({
    message: "没有安装文字识别（OCR）：图片和扫描页没有文字可读。",
    hint: "要读取它们（英文和中文），运行 footnote ocr install（约 140 MB）。",
  }),
};
