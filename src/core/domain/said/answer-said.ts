/** What is said of questions and answers: what was asked, what gathering met, what the writers did. */
import { pairs } from "./sentence-pairs.ts";

export const answerSaid = pairs({
  "answer.no-model": { en: "No language model is configured.", zh: "没有配置语言模型。" },
  "answer.no-model-hint": {
    en: "Set FOOTNOTE_MODEL=provider/model and its key, or ask with the extractive writer.",
    zh: "请设置 FOOTNOTE_MODEL=provider/model 及其密钥，或用摘录方式提问。",
  },
  "answer.long-instruction": {
    en: "An instruction has {most} characters at most.",
    zh: "说明最多 {most} 个字符。",
  },
  "answer.no-such-model": {
    en: "{name} is not a model that answers here.",
    zh: "这里没有用来回答的模型 {name}。",
  },
  "answer.models-there-are": { en: "There are: {names}.", zh: "可以选：{names}。" },
  "answer.calculated": { en: "Calculated here, no source.", zh: "由本程序算出，没有来源。" },
  "answer.extractive-instead": {
    en: "This answer is taken word for word from the sources instead.",
    zh: "这个回答改为逐字摘自来源。",
  },
  "answer.went-round": {
    en: "{name} went round in a loop and was stopped.",
    zh: "{name} 反复写同样的内容，已被停止。",
  },
  "answer.copied": {
    en: "{name} repeated what it was asked or told, and did not answer.",
    zh: "{name} 只是重复了问题或给它的要求，没有回答。",
  },
  "answer.refused-though-found": {
    en: "{name} found no answer in the sources, though there is one.",
    zh: "来源中有答案，但 {name} 没有找到。",
  },
  "answer.carried-nowhere": {
    en: "The sources carry nothing of what {name} wrote.",
    zh: "{name} 写的内容，来源一句也不支持。",
  },
  "answer.quoted-instead": {
    en: "In place of {count} {count|statement|statements} of {name}, which the source says otherwise, the source's own words stand.",
    zh: "{name} 有 {count} 条陈述与来源所说不同，已换成来源的原话。",
  },
  "answer.takes-about": {
    en: "{name} is reading the sources; its answer takes about {seconds} s.",
    zh: "{name} 正在阅读来源；回答大约需要 {seconds} 秒。",
  },
  "answer.says-less": {
    en: "What {name} wrote does not say all that answers.",
    zh: "{name} 写的内容没有说全能回答问题的话。",
  },
  "answer.nothing-to-read": {
    en: "{name} was not asked: nothing was found that it could answer from.",
    zh: "没有请求 {name}：没有找到可供它作答的内容。",
  },
  "answer.nothing-to-read-hint": {
    en: "Add a document that says it, or turn on web search. To ask the model all the same: `--writer model`.",
    zh: "请添加写有答案的文档，或打开网络搜索。仍要请求模型：`--writer model`。",
  },
  "answer.weak-not-asked": {
    en: "{name} was not asked: it is small, and the sources seem to have no answer.",
    zh: "没有请求 {name}：它太小，而来源中似乎没有答案。",
  },
  "answer.see-model": {
    en: "To see what the model writes all the same: `footnote ask --writer model`.",
    zh: "若仍想看模型写了什么：`footnote ask --writer model`。",
  },
  "answer.judge-late": { en: "{name} did not judge in time.", zh: "{name} 没有及时判断。" },
  "answer.judge-late-hint": {
    en: "Name a quicker model in FOOTNOTE_MODEL_JUDGE.",
    zh: "请在 FOOTNOTE_MODEL_JUDGE 中指定更快的模型。",
  },
  "answer.not-judged": {
    en: "The statements that it was to judge stand as the check of their wording left them.",
    zh: "本该由它判断的陈述，保持按措辞核对的结果。",
  },
  "answer.took-over": { en: "{name} answered instead.", zh: "改由 {name} 回答。" },
  "answer.went-on": { en: "{name} went on from there.", zh: "{name} 接着写了下去。" },
  "answer.cut-short": {
    en: "The answer was cut short: it reached the most that a model may write.",
    zh: "回答被截断了：已达到模型可写的上限。",
  },
  "answer.narrower": { en: "Ask a narrower question.", zh: "请把问题问得更具体。" },
  "answer.provider-broke-off": {
    en: "The answer breaks off: the model's provider would have no more of it.",
    zh: "回答中断了：模型的提供商不让它继续。",
  },
  "answer.nothing-left": {
    en: "{name} wrote an answer, and its sources carry none of it ({count} {count|statement|statements}), so nothing of it is shown.",
    zh: "{name} 写了回答，但来源一句也不支持（共 {count} 条陈述），因此全部不显示。",
  },
  "answer.nothing-left-hint": {
    en: "Ask without leaving anything out to see it, each statement marked.",
    zh: "若要查看，请在不省略任何内容的情况下提问，每条陈述都会带有标记。",
  },
  "answer.stopped-here": {
    en: "The answer was stopped here; what was written is kept.",
    zh: "回答在这里被停止；已写的内容保留着。",
  },
  "answer.rewritten": {
    en: "{failing} of {all} statements of the first answer did not stand on their sources, so {name} wrote it again.",
    zh: "第一个回答的 {all} 条陈述中有 {failing} 条得不到来源支持，因此由 {name} 重写。",
  },
  "answer.rewritten-hint": {
    en: "What the first model wrote is not shown.",
    zh: "第一个模型写的内容没有显示。",
  },
  "answer.empty": { en: "{name} wrote no answer.", zh: "{name} 没有写出回答。" },
  "answer.used-up-thinking": {
    en: "It used up its tokens before the answer, as reasoning models may: choose another model.",
    zh: "它在回答之前就用完了词元，推理模型会有这种情况：请选择其他模型。",
  },
  "answer.ask-or-choose": {
    en: "Ask again, or choose another model.",
    zh: "请重新提问，或选择其他模型。",
  },
  "answer.too-long": {
    en: "The question has {length} characters; at most {most} can be asked at once.",
    zh: "问题有 {length} 个字符；一次最多可问 {most} 个。",
  },
  "answer.too-long-hint": {
    en: "Ask a shorter question. A long text can be added as a document, and then asked about.",
    zh: "请问得短一些。长文本可以作为文档添加，再就它提问。",
  },
  "answer.no-word": { en: "There is no word in the question.", zh: "问题中没有文字。" },
  "answer.no-word-hint": { en: "Write what you want to know.", zh: "请写下你想知道的。" },
  "answer.not-rewritten": {
    en: "{name} did not rewrite the question.",
    zh: "{name} 没有改写问题。",
  },
  "answer.not-reranked": {
    en: "The passages stand in the order in which the search put them.",
    zh: "段落保持搜索给出的顺序。",
  },
  "answer.rerank-late": {
    en: "{name} did not rank the passages within {ms} ms.",
    zh: "{name} 在 {ms} 毫秒内没有排好段落。",
  },
  "answer.rerank-late-hint": {
    en: "Set FOOTNOTE_RERANK_MS higher, or choose a faster reranker. One on your own machine is slow at its first question, while it loads.",
    zh: "请调高 FOOTNOTE_RERANK_MS，或选择更快的重排模型。自己机器上的重排模型在第一个问题时要载入，会比较慢。",
  },
  "answer.page-late": {
    en: "{url} had not come after {seconds} s and was left out.",
    zh: "{url} 在 {seconds} 秒后仍未送达，已略过。",
  },
  "answer.pages-late": {
    en: "Of {begun} {begun|page|pages} opened, {late} came too late to be read: {hosts}.",
    zh: "打开的 {begun} 个网页中有 {late} 个来得太晚，没有读取：{hosts}。",
  },
  "answer.pages-late-hint": {
    en: "The answer rests on the other pages. Ask again for a fuller one: pages that have come are kept for a while.",
    zh: "回答只依据其余网页。想要更完整的回答，可以再问一次：已经取得的网页会保留一段时间。",
  },
  "answer.pages-withheld": {
    en: "Of {begun} {begun|page|pages} opened, {withheld} showed something else than text of {withheld|its|their} own and {withheld|was|were} left out: {hosts}.",
    zh: "打开的 {begun} 个网页中有 {withheld} 个显示的不是正文，已略去：{hosts}。",
  },
  "answer.page-outside": {
    en: "{url} lies outside the site, time or language that was asked for.",
    zh: "{url} 不在所要求的网站、时间或语言之内。",
  },
  "answer.web-not-reached": {
    en: "The web was not reached: no search engine answered.",
    zh: "没有连上网络：没有一个搜索引擎应答。",
  },
  "answer.web-not-reached-hint": {
    en: "Ask again in a moment; what the library has is still searched.",
    zh: "请过一会儿再问；文库中的内容仍会搜索。",
  },
  "answer.no-engine-suits": {
    en: "None of the search engines that are set up suits this question.",
    zh: "已配置的搜索引擎都不适合这个问题。",
  },
  "answer.no-engine-suits-hint": {
    en: "Choose other sources or another language, or set up more engines.",
    zh: "请选择其他来源或其他语言，或配置更多搜索引擎。",
  },

  "answer.documents-and-limits": {
    en: "A question that is asked of certain documents takes no sources and no limits.",
    zh: "向指定文档提问时，不能再选来源和限定。",
  },
  "answer.documents-and-limits-hint": {
    en: "Leave out the sources and limits; or leave the documents, by an empty list of them.",
    zh: "请去掉来源和限定；或用空的文档列表表示不指定文档。",
  },
  "answer.too-many-documents": {
    en: "At most {most} documents can be named in a question.",
    zh: "一个问题最多可以指定 {most} 份文档。",
  },
  "answer.too-many-documents-hint": {
    en: "Name fewer, or ask your whole library.",
    zh: "请少指定一些，或向整个文库提问。",
  },
  "answer.subject-gone": {
    en: "What this thread is about is no longer there: {id}.",
    zh: "这个对话所谈的文档已不在：{id}。",
  },
  "answer.subject-gone-hint": {
    en: "Ask in a new thread, or of other documents: `footnote list` shows those of the library.",
    zh: "请在新对话中提问，或向其他文档提问：`footnote list` 会列出文库中的文档。",
  },
  "answer.web-off": {
    en: "Web search is off, and the web was the only source asked for.",
    zh: "网络搜索已关闭，而所选的来源只有网络。",
  },
  "answer.web-off-hint": {
    en: "Set SEARXNG_URL, an engine's key, or FOOTNOTE_WEB=on; or ask your library.",
    zh: "请设置 SEARXNG_URL、某个搜索引擎的密钥，或 FOOTNOTE_WEB=on；也可以向文库提问。",
  },

  "filter.no-site": { en: '"{written}" is no site.', zh: "“{written}”不是网站。" },
  "filter.site-form": {
    en: "Write a host name such as example.org.",
    zh: "请写主机名，例如 example.org。",
  },
  "filter.no-day": {
    en: '{name} is "{written}", which is no day.',
    zh: "{name} 是“{written}”，这不是日期。",
  },
  "filter.exchanged": {
    en: "since ({since}) is later than until ({until}).",
    zh: "since（{since}）晚于 until（{until}）。",
  },
  "filter.exchange": { en: "Exchange the two.", zh: "请把两者对调。" },
  "filter.day-form": {
    en: "Write a day as 2026-01-31, or how long ago it was as 7d, 2w, 6m or 1y.",
    zh: "日期请写成 2026-01-31，或用 7d、2w、6m、1y 表示多久以前。",
  },
  "filter.no-language": { en: '"{written}" is no language.', zh: "“{written}”不是语言。" },
  "filter.language-form": {
    en: "Write its code, such as en, zh or de.",
    zh: "请写语言代码，例如 en、zh 或 de。",
  },

  "cost.over-question": {
    en: "{name} was not asked: it may cost {most}, and of the {cap} allowed for a question less than that is left.",
    zh: "没有请求 {name}：它可能花费 {most}，而一个问题允许的 {cap} 所剩不足。",
  },
  "cost.over-day": {
    en: "{name} was not asked: it may cost {most}, and of the {cap} allowed for today less than that is left.",
    zh: "没有请求 {name}：它可能花费 {most}，而今天允许的 {cap} 所剩不足。",
  },
  "cost.over-hint": {
    en: "Raise {variable}, or name a cheaper model after it in FOOTNOTE_MODEL.",
    zh: "请调高 {variable}，或在 FOOTNOTE_MODEL 中把更便宜的模型写在它后面。",
  },
  "cost.may-be": {
    en: "may cost up to {most}: {calls} calls of the model, {input} tokens in, {output} out",
    zh: "最多可能花费 {most}：调用模型 {calls} 次，输入 {input} 个词元，输出 {output} 个",
  },
  "cost.may-be-unknown": {
    en: "may cost an amount that is not known: {calls} calls of the model, {input} tokens in, {output} out",
    zh: "花费多少还不知道：调用模型 {calls} 次，输入 {input} 个词元，输出 {output} 个",
  },
  "cost.of-digest": { en: "A digest of “{title}” {cost}.", zh: "为“{title}”做摘要，{cost}。" },
  "cost.of-repair": { en: "A repair of “{title}” {cost}.", zh: "修复“{title}”，{cost}。" },
  "cost.of-research": { en: "Research on “{title}” {cost}.", zh: "研究“{title}”，{cost}。" },
  "cost.agree-research": {
    en: "Agree with --yes (over HTTP: acceptMicros), give it a smaller budget, choose the extractive writer, or raise FOOTNOTE_DIGEST_CONFIRM.",
    zh: "请用 --yes 同意（HTTP 接口用 acceptMicros），给更小的预算，选择摘录方式，或调高 FOOTNOTE_DIGEST_CONFIRM。",
  },
  "cost.agree-digest": {
    en: "Agree with --yes (over HTTP: acceptMicros), choose the extractive writer, or raise FOOTNOTE_DIGEST_CONFIRM.",
    zh: "请用 --yes 同意（HTTP 接口用 acceptMicros），选择摘录方式，或调高 FOOTNOTE_DIGEST_CONFIRM。",
  },
  "cost.agree-repair": {
    en: "Agree with --yes, choose the extractive writer, or raise FOOTNOTE_DIGEST_CONFIRM.",
    zh: "请用 --yes 同意，选择摘录方式，或调高 FOOTNOTE_DIGEST_CONFIRM。",
  },
  "cost.go-on": { en: "“{title}” {cost}. Go on?", zh: "“{title}”{cost}。要继续吗？" },
  "cost.price-unknown": {
    en: "{name} was not asked: its price is not known, and a cost limit is set.",
    zh: "没有请求 {name}：不知道它的价格，而费用设有上限。",
  },
  "cost.price-unknown-hint": {
    en: "State its price in FOOTNOTE_PRICES, such as {name}=0.27/0.07/1.10.",
    zh: "请在 FOOTNOTE_PRICES 中写明它的价格，例如 {name}=0.27/0.07/1.10。",
  },
});
