/** What is said of models that run on this machine: fetching them, loading them, and the runtime they need. */
import { pairs } from "./sentence-pairs.ts";

export const localModelSaid = pairs({
  "local.stalled": {
    en: "{name} did not go on within {seconds} s.",
    zh: "{name} 在 {seconds} 秒内没有继续。",
  },
  "local.stalled-hint": {
    en: "Pull a smaller model, or close programs that use the processor.",
    zh: "请拉取较小的模型，或关闭占用处理器的程序。",
  },
  "local.no-score": { en: "{name} gave a text no score.", zh: "{name} 没有给一段文本打分。" },
  "local.check-rerank": {
    en: "Check that FOOTNOTE_RERANK names a reranking model; others score by chance.",
    zh: "请确认 FOOTNOTE_RERANK 指定的是重排模型；其他模型的打分全凭偶然。",
  },
  "local.runtime": { en: "the runtime for GGUF models", zh: "GGUF 模型的运行环境" },
  "local.install-stopped": {
    en: "Installing was stopped; nothing was installed.",
    zh: "安装被停止了；什么也没有安装。",
  },
  "local.install-again": {
    en: "Run `{command}` again when you like.",
    zh: "需要时请再次运行 `{command}`。",
  },
  "local.install-no-space": {
    en: "There is no space left to install {what}.",
    zh: "没有空间可用来安装{what}了。",
  },
  "local.install-needs": { en: "It needs {size} MB in {folder}.", zh: "它在 {folder} 中需要 {size} MB。" },
  "local.npm-not-started": { en: "npm could not be started.", zh: "npm 无法启动。" },
  "local.npm-nothing": { en: "npm installed nothing.", zh: "npm 什么也没有安装。" },
  "local.npm-silent": { en: "npm said: nothing", zh: "npm 什么也没有说。" },
  "local.npm-said": { en: "npm said: {words}", zh: "npm 说：“{words}”" },
  "local.install-failed": {
    en: "Could not install {what}: {reason}",
    zh: "无法安装{what}：{reason}",
  },
  "local.check-npm": {
    en: "Check that npm is there and reaches its registry, then run `{command}` again.",
    zh: "请确认 npm 已安装并能访问它的软件源，然后再次运行 `{command}`。",
  },
  "local.cannot-open": { en: "The model file {path} cannot be opened.", zh: "无法打开模型文件 {path}。" },
  "local.no-file": { en: "There is no model file {path}.", zh: "没有模型文件 {path}。" },
  "local.check-path": {
    en: "Check the path; one that begins with neither / nor ~ is looked for in the folder in which Footnote was started.",
    zh: "请检查路径；不以 / 或 ~ 开头的路径，从启动 Footnote 的文件夹算起。",
  },
  "local.is-folder": { en: "{path} is a folder, not a model file.", zh: "{path} 是文件夹，不是模型文件。" },
  "local.name-file": {
    en: "Name the file in it that ends in .gguf.",
    zh: "请指明其中以 .gguf 结尾的文件。",
  },
  "local.base-model": {
    en: "{name} has no chat template: it is a base model, which goes on with a text and answers no questions.",
    zh: "{name} 没有对话模板：这是只会续写文本的基础模型，不会回答问题。",
  },
  "local.choose-instruct": {
    en: "Choose the version of the model whose name has “Instruct”, “Chat” or “it” in it.",
    zh: "请选择名称中带有 “Instruct”“Chat” 或 “it” 的版本。",
  },
  "local.list-or-pull": {
    en: "Run `footnote model list` for the models that are there, or `footnote model pull` for another.",
    zh: "运行 `footnote model list` 查看已有的模型，或用 `footnote model pull` 拉取其他模型。",
  },
  "local.ends-early": { en: "The model file {path} ends too early.", zh: "模型文件 {path} 不完整。" },
  "local.remove-and-pull": {
    en: "A part of it is missing: copy or download it again; one that was pulled, remove with `footnote model remove` and pull again.",
    zh: "它缺了一部分：请重新复制或下载；若是拉取的，请用 `footnote model remove` 删除后重新拉取。",
  },
  "local.no-gguf": {
    en: "{path} is not a GGUF model that can be read.",
    zh: "{path} 不是可以读取的 GGUF 模型。",
  },
  "local.choose-gguf": {
    en: "Choose a file that ends in .gguf: most repositories of open models have a GGUF version.",
    zh: "请选择以 .gguf 结尾的文件：多数开放模型的仓库都有 GGUF 版本。",
  },
  "local.needs-memory": {
    en: "The model {name} needs {needed} of memory, and this machine has {there}.",
    zh: "模型 {name} 需要 {needed} 内存，而这台机器有 {there}。",
  },
  "local.pull-smaller": {
    en: "Pull a smaller model, or the same one more strongly quantized, such as Q4_K_M.",
    zh: "请拉取较小的模型，或同一模型量化程度更高的版本，例如 Q4_K_M。",
  },
  "local.no-runtime": {
    en: "The runtime for GGUF models is not installed.",
    zh: "没有安装 GGUF 模型的运行环境。",
  },
  "local.install-it": {
    en: "Run `footnote model install`: it fetches some {size} MB with npm into the data folder.",
    zh: "请运行 `footnote model install`：它会用 npm 把约 {size} MB 获取到数据文件夹。",
  },
  "local.not-loaded": { en: "{name} could not be loaded: {words}", zh: "无法载入 {name}：“{words}”" },
  "local.not-loaded-hint": {
    en: "The file may be damaged or of a newer kind: remove it with `footnote model remove` and pull it again, or pull another model.",
    zh: "文件可能已损坏，或属于更新的种类：请用 `footnote model remove` 删除后重新拉取，或拉取其他模型。",
  },
  "local.too-little-memory": {
    en: "There is too little memory for {name}: {words}",
    zh: "内存不足以运行 {name}：“{words}”",
  },
  "local.too-little-memory-hint": {
    en: "Close other programs, set FOOTNOTE_GGUF_CONTEXT lower, or pull a smaller model.",
    zh: "请关闭其他程序，调低 FOOTNOTE_GGUF_CONTEXT，或拉取较小的模型。",
  },
  "local.too-long": {
    en: "The question is too long for {name}: {words}.",
    zh: "问题对 {name} 来说太长：“{words}”。",
  },
  "local.too-long-hint": {
    en: "Set FOOTNOTE_GGUF_CONTEXT higher, if the model and the memory allow it.",
    zh: "如果模型和内存允许，请调高 FOOTNOTE_GGUF_CONTEXT。",
  },
  "local.ended": {
    en: "The process that runs {name} ended: {words}",
    zh: "运行 {name} 的进程结束了：“{words}”",
  },
  "local.ended-hint": {
    en: "Mostly memory ran out: close other programs or pull a smaller model; else the file may be damaged.",
    zh: "多半是内存用尽：请关闭其他程序或拉取较小的模型；否则文件可能已损坏。",
  },
  "local.failed": { en: "{name} failed: {words}", zh: "{name} 出错了：“{words}”" },
  "local.failed-hint": {
    en: "Ask again; if it fails again, pull the model again or choose another.",
    zh: "请重新提问；如果仍然出错，请重新拉取该模型或选择其他模型。",
  },

  "pull.no-such-model": { en: "There is no model {name} in {folder}.", zh: "{folder} 中没有模型 {name}。" },
  "pull.in-part": {
    en: "The model {name} was pulled in part only: run the same `footnote model pull` again to go on.",
    zh: "模型 {name} 只拉取了一部分：请再次运行同样的 `footnote model pull` 以继续。",
  },
  "pull.none-yet": {
    en: "No model was pulled yet. Pull one with `footnote model pull hf:OWNER/REPOSITORY/FILE.gguf`.",
    zh: "还没有拉取过模型。请用 `footnote model pull hf:OWNER/REPOSITORY/FILE.gguf` 拉取一个。",
  },
  "pull.models-there": {
    en: "Models there: {names}. Pull one with `footnote model pull hf:OWNER/REPOSITORY/FILE.gguf`.",
    zh: "那里的模型有：{names}。可用 `footnote model pull hf:OWNER/REPOSITORY/FILE.gguf` 拉取模型。",
  },
  "pull.no-quantization": {
    en: "{repository} has no file quantized as {quantization}.",
    zh: "{repository} 没有量化为 {quantization} 的文件。",
  },
  "pull.no-file": { en: "{repository} has no file {path}.", zh: "{repository} 没有文件 {path}。" },
  "pull.no-repository": {
    en: "There is no repository {repository} at {hub}.",
    zh: "{hub} 上没有仓库 {repository}。",
  },
  "pull.check-names": {
    en: "Check the owner's and the repository's names, capitals included.",
    zh: "请检查所有者和仓库的名称，包括大小写。",
  },
  "pull.no-gguf": { en: "{repository} has no GGUF files.", zh: "{repository} 没有 GGUF 文件。" },
  "pull.look-for-gguf": {
    en: "Look for a repository whose name ends in -GGUF.",
    zh: "请找名称以 -GGUF 结尾的仓库。",
  },
  "pull.one-of-several": {
    en: "{path} is one of several parts of a model.",
    zh: "{path} 是一个模型分成几份后的一份。",
  },
  "pull.one-file-only": {
    en: "Only models in one file can be pulled: choose a smaller quantization, or run this one with llama.cpp's server.",
    zh: "只能拉取单个文件的模型：请选择更小的量化版本，或用 llama.cpp 的服务器运行它。",
  },
  "pull.no-access": {
    en: "{repository} does not exist, or is not open to everybody (HTTP {status}).",
    zh: "{repository} 不存在，或并不对所有人开放（HTTP {status}）。",
  },
  "pull.set-token": {
    en: "Check its name. If its page asks you to accept terms, accept them there and set HF_TOKEN to your access token.",
    zh: "请检查它的名称。如果它的网页要求接受条款，请在那里接受，并把 HF_TOKEN 设为你的访问令牌。",
  },
  "pull.check-token": {
    en: "Check its name, and that HF_TOKEN may read it: its page may ask you to accept terms first.",
    zh: "请检查它的名称，以及 HF_TOKEN 是否有权读取：它的网页可能要求先接受条款。",
  },
  "pull.refused": {
    en: "{host} did not send the model (HTTP {status}).",
    zh: "{host} 没有发来模型（HTTP {status}）。",
  },
  "pull.not-a-reference": { en: "{text} does not name a GGUF file.", zh: "{text} 没有指明 GGUF 文件。" },
  "pull.is-file": {
    en: "{text} is a file on this machine: it needs not be pulled or installed.",
    zh: "{text} 是这台机器上的文件：不需要拉取或安装。",
  },
  "pull.use-file": {
    en: "To answer with it, set FOOTNOTE_MODEL={text}.",
    zh: "要用它回答，请设置 FOOTNOTE_MODEL={text}。",
  },
  "pull.reference-forms": {
    en: "Write hf:OWNER/REPOSITORY/FILE.gguf, hf:OWNER/REPOSITORY:Q4_K_M, or an address that ends in .gguf.",
    zh: "请写 hf:OWNER/REPOSITORY/FILE.gguf、hf:OWNER/REPOSITORY:Q4_K_M，或以 .gguf 结尾的网址。",
  },
  "pull.set-mirror": {
    en: "Set it to the address of a mirror, such as https://hf-mirror.com, or leave it unset.",
    zh: "请设为镜像的地址，例如 https://hf-mirror.com，或者不设置。",
  },
  "pull.sent-no-gguf": {
    en: "What the server sends is not a GGUF model.",
    zh: "服务器发来的不是 GGUF 模型。",
  },
  "pull.address-of-file": {
    en: "Check the address: it must lead to the file itself, not to a page about it.",
    zh: "请检查网址：它必须指向文件本身，而不是介绍它的网页。",
  },
  "pull.checking-stopped": { en: "Checking the model was stopped.", zh: "核对模型的过程被停止了。" },
  "pull.damaged": {
    en: "The model arrived damaged: it has not the hash that the hub states.",
    zh: "模型到达时已损坏：它的散列值与模型库所述不符。",
  },
  "pull.damaged-hint": {
    en: "Pull it again. If it happens again, something between the hub and this machine changes the file.",
    zh: "请重新拉取。如果再次如此，说明模型库与这台机器之间有什么改动了文件。",
  },
  "pull.broke-off": { en: "{host} broke off the download.", zh: "{host} 中断了下载。" },
  "pull.no-space": { en: "There is too little space for the model.", zh: "空间不足以存放模型。" },
  "pull.no-space-figures": {
    en: "There is too little space for the model: {needed} are needed and {free} are free.",
    zh: "空间不足以存放模型：需要 {needed}，空闲 {free}。",
  },
  "pull.free-space": {
    en: "Free some space for {folder}, or choose a smaller model; then pull again, and it goes on.",
    zh: "请为 {folder} 腾出一些空间，或选择较小的模型；然后再次拉取，即可继续。",
  },
  "pull.go-on": {
    en: "What came is kept: run the same command again to go on.",
    zh: "已收到的内容保留着：再次运行同样的命令即可继续。",
  },
  "pull.nearest": { en: "Nearest of its files: {near}.", zh: "其中最接近的文件：{near}。" },
  "pull.nearest-of-more": {
    en: "Nearest of its files: {near} (and {more} more).",
    zh: "其中最接近的文件：{near}（另有 {more} 个）。",
  },
});
