/** What is said of models behind an address, of embedders and rerankers, and of how they are configured. */
import { pairs } from "./sentence-pairs.ts";

export const modelSaid = pairs({
  "model.escalate-share": {
    en: "FOOTNOTE_ESCALATE_SHARE is not a number from 0 to 1.",
    zh: "FOOTNOTE_ESCALATE_SHARE 不是 0 到 1 之间的数。",
  },
  "model.escalate-share-hint": {
    en: "Set it to such a number, or leave it unset for {fallback}.",
    zh: "请设为这样的数；不设则为 {fallback}。",
  },
  "model.name-form": {
    en: "{variable} is not of the form provider/model.",
    zh: "{variable} 的写法不是 provider/model。",
  },
  "model.name-example": {
    en: "Write for example {variable}={example}/… ; providers: {known}.",
    zh: "例如写成 {variable}={example}/……；提供商有：{known}。",
  },
  "model.provider-unknown": {
    en: 'There is no model provider "{name}" in {variable}.',
    zh: "{variable} 中的模型提供商“{name}”并不存在。",
  },
  "model.providers-known": {
    en: "Known providers: {known}. Any other OpenAI-compatible server: set OPENAI_BASE_URL.",
    zh: "已知的提供商：{known}。其他兼容 OpenAI 的服务器：请设置 OPENAI_BASE_URL。",
  },
  "model.key-not-set": {
    en: "{variable} names {provider}, but {keys} is not set.",
    zh: "{variable} 指定了 {provider}，但没有设置 {keys}。",
  },
  "model.set-key": {
    en: "Set {keys} to your key, or unset {variable}.",
    zh: "请把 {keys} 设为你的密钥，或取消设置 {variable}。",
  },
  "model.address-part": {
    en: "{provider} needs {variable}, a name without dots or slashes.",
    zh: "{provider} 需要 {variable}：一个不含点和斜杠的名称。",
  },
  "model.address-part-hint": {
    en: "Set {variable}, or the whole address in {whole}.",
    zh: "请设置 {variable}，或在 {whole} 中设置完整的地址。",
  },
  "model.prices-entry": {
    en: "FOOTNOTE_PRICES has an entry that is no price.",
    zh: "FOOTNOTE_PRICES 中有一项不是价格。",
  },
  "model.prices-form": {
    en: "Write FOOTNOTE_PRICES=provider/model=0.27/0.07/1.10: US dollars for a million tokens of input, cached input and output; separate several with commas.",
    zh: "请写成 FOOTNOTE_PRICES=provider/model=0.27/0.07/1.10：每百万词元的输入、缓存输入和输出各多少美元；多项之间用逗号分隔。",
  },

  "model.no-such": { en: '{provider} has no model "{id}".', zh: "{provider} 没有名为“{id}”的模型。" },
  "model.nearest": { en: "Nearest names: {near}.", zh: "最接近的名称：{near}。" },
  "model.fetch-it": { en: "To fetch it, run `{command}`.", zh: "要获取它，请运行 `{command}`。" },

  "model.check-key": {
    en: "Check the API key, and that it may use this model.",
    zh: "请检查 API 密钥，以及它是否可以使用这个模型。",
  },
  "model.check-name": {
    en: "Check the name of the model and the base URL.",
    zh: "请检查模型的名称和基础网址。",
  },
  "model.unpaid": {
    en: "The quota or credit is used up: check the account's balance, or choose another model.",
    zh: "配额或余额已用完：请检查账户余额，或选择其他模型。",
  },
  "model.limited": {
    en: "The provider limits how much may be asked: wait a little, or check the account's quota.",
    zh: "提供商限制了请求量：请稍等片刻，或检查账户的配额。",
  },
  "model.larger-context": {
    en: "Choose a model with a larger context, or raise the context of your own model server.",
    zh: "请选择上下文更大的模型，或调高你自己的模型服务器的上下文。",
  },
  "model.other-words": {
    en: "Put the question in other words, or choose another model.",
    zh: "请换一种说法提问，或选择其他模型。",
  },
  "model.fault": {
    en: "The provider has a fault or too much to do: ask again in a moment, or choose another model.",
    zh: "提供商出了故障或过于繁忙：请过一会儿再问，或选择其他模型。",
  },
  "model.loading": {
    en: "The server is still loading the model: ask again in a minute.",
    zh: "服务器仍在加载模型：请过一分钟再问。",
  },
  "model.malformed": {
    en: "The provider refused the request: see its message, and check the model's name and the length of its context.",
    zh: "提供商拒绝了请求：请看它的说明，并检查模型的名称和上下文的长度。",
  },
  "model.not-reached": {
    en: "{name} could not be reached or broke off: {words}",
    zh: "无法连接 {name}，或连接中断：{words}",
  },
  "model.check-server": {
    en: "Check that a model server answers at {address}, then ask again.",
    zh: "请确认模型服务器在 {address} 有应答，然后重新提问。",
  },
  "model.failed-saying": {
    en: "{name} gave no answer to the end: {words}",
    zh: "{name} 没有完整作答：{words}",
  },
  "model.see-words": {
    en: "Those are the words of the model's server: see what they ask for, or choose another model.",
    zh: "以上是模型服务器的原话：请照其说明处理，或选择其他模型。",
  },
  "model.answered-status": {
    en: "{name} answered with HTTP {status}: {words}",
    zh: "{name} 返回了 HTTP {status}：{words}",
  },
  "model.no-reason": { en: "no reason was given.", zh: "没有说明原因。" },
  "model.late": { en: "{name} did not answer in time.", zh: "{name} 没有及时应答。" },
  "model.late-first": {
    en: "{name} did not answer within {seconds} s.",
    zh: "{name} 在 {seconds} 秒内没有应答。",
  },
  "model.late-between": {
    en: "{name} did not answer on: it stopped for {seconds} s.",
    zh: "{name} 有 {seconds} 秒没有继续应答。",
  },
  "model.late-whole": {
    en: "{name} did not answer to the end within {seconds} s.",
    zh: "{name} 在 {seconds} 秒内没有答完。",
  },
  "model.late-hint": {
    en: "Ask again; if it happens often, choose a faster model or look at the model server's load.",
    zh: "请重新提问；如果经常如此，请选择更快的模型，或看看模型服务器的负载。",
  },
  "model.not-a-model": {
    en: "{name} did not answer as a model server does.",
    zh: "{name} 的应答不像模型服务器。",
  },
  "model.redirects": {
    en: "The server of {name} sends requests on to another address. Neither key nor question was sent there.",
    zh: "{name} 的服务器要把请求转到另一个地址；密钥和问题都没有发到那里。",
  },
  "model.redirects-hint": {
    en: "If that address is right, set it as the base URL of the provider.",
    zh: "如果那个地址无误，请把它设为该提供方的基础地址。",
  },
  "model.check-model-address": {
    en: "Check that {address} is the address of a model server, with its version, such as /v1.",
    zh: "请确认 {address} 是模型服务器的地址，并带有版本，例如 /v1。",
  },
  "model.broke-off": {
    en: "{name} broke off in the middle of its answer.",
    zh: "{name} 在回答的中途中断了。",
  },
  "model.broke-off-hint": {
    en: "Ask again; if it happens often, look at the model server.",
    zh: "请重新提问；如果经常如此，请看看模型服务器。",
  },
  "model.refused": { en: "{name} refused to answer this.", zh: "{name} 拒绝回答这个问题。" },
  "model.refused-saying": {
    en: "{name} refused to answer this: {words}",
    zh: "{name} 拒绝回答这个问题：{words}",
  },

  "model.other-form": {
    en: "{name} did not reply in the form that was asked for.",
    zh: "{name} 没有按要求的格式答复。",
  },
  "model.other-form-hint": {
    en: "Choose another model for this: small ones often cannot keep to a form.",
    zh: "请为此选择其他模型：小模型常常无法遵守格式。",
  },

  "model.question-stopped": {
    en: "The question was stopped before the model had answered.",
    zh: "模型回答之前，提问被停止了。",
  },
  "model.question-was-stopped": { en: "The question was stopped.", zh: "提问被停止了。" },
  "model.stopped": {
    en: "The model was stopped before it had answered.",
    zh: "模型在回答之前被停止了。",
  },
  "model.embedding-stopped": { en: "The embedding was stopped.", zh: "嵌入被停止了。" },
  "model.ranking-stopped": { en: "The ranking was stopped.", zh: "排序被停止了。" },
  "model.probe-stopped": { en: "The probe was stopped.", zh: "探测被停止了。" },
  "model.stream-without-end": { en: "A stream ended without its end.", zh: "一个数据流没有收尾就结束了。" },

  "model.no-embedding-models": {
    en: "{provider} has no embedding models.",
    zh: "{provider} 没有嵌入模型。",
  },
  "model.embed-elsewhere": {
    en: "Set FOOTNOTE_EMBED to a model of another provider.",
    zh: "请把 FOOTNOTE_EMBED 设为其他提供商的模型。",
  },
  "model.vectors-differ": {
    en: "{name} sent vectors of different lengths.",
    zh: "{name} 发来的向量长度不一。",
  },
  "model.vectors-missing": {
    en: "{name} sent {sent} vectors for {expected} texts.",
    zh: "{name} 对 {expected} 段文本发来了 {sent} 个向量。",
  },
  "model.vector-without-direction": {
    en: "{name} sent a vector without a direction.",
    zh: "{name} 发来了没有方向的向量。",
  },
  "model.own-vector-without-direction": {
    en: "The embedding model gave a vector without a direction.",
    zh: "嵌入模型给出了没有方向的向量。",
  },
  "model.check-embed": {
    en: "Check that FOOTNOTE_EMBED names an embedding model.",
    zh: "请确认 FOOTNOTE_EMBED 指定的是嵌入模型。",
  },
  "model.sent": { en: "{name} sent {sent}.", zh: "{name} 发来：{sent}。" },
  "model.score-for-none": {
    en: "a score for a text that it was not sent",
    zh: "一个分数，所对的文本并没有发给它",
  },
  "model.score-no-number": { en: "a score that is no number", zh: "一个不是数字的分数" },
  "model.scores-missing": {
    en: "{sent} scores for {expected} texts",
    zh: "{sent} 个分数，而文本有 {expected} 段",
  },
  "model.check-rerank": {
    en: "Check that FOOTNOTE_RERANK names a reranker, and that its server is one of those in the guide.",
    zh: "请确认 FOOTNOTE_RERANK 指定的是重排模型，且它的服务器是指南中列出的之一。",
  },
  "model.reranker-too-much": {
    en: "{name} sent more than a reranker has to say.",
    zh: "{name} 发来的内容超出了重排模型该说的。",
  },
  "model.check-rerank-address": {
    en: "Check that its address is that of a reranker.",
    zh: "请确认它的地址是重排模型的地址。",
  },
});
