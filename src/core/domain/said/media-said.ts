/** What is said of recordings, their transcription, and videos. */
import { pairs } from "./sentence-pairs.ts";

export const mediaSaid = pairs({
  "speech.stopped": { en: "The transcription was stopped.", zh: "转写被停止了。" },
  "speech.late": {
    en: "The transcription server did not finish within {minutes} minutes.",
    zh: "转写服务器在 {minutes} 分钟内没有完成。",
  },
  "speech.not-reached": {
    en: "The transcription server could not be reached or broke off.",
    zh: "无法连接转写服务器，或连接中断。",
  },
  "speech.check-server": {
    en: "Check that a server answers at {address}.",
    zh: "请确认服务器在 {address} 有应答。",
  },
  "speech.status": {
    en: "The transcription server answered with HTTP {status}.",
    zh: "转写服务器返回了 HTTP {status}。",
  },
  "speech.status-saying": {
    en: "The transcription server answered with HTTP {status}: {words}",
    zh: "转写服务器返回了 HTTP {status}：“{words}”",
  },
  "speech.check-key": { en: "Check FOOTNOTE_TRANSCRIBE_KEY.", zh: "请检查 FOOTNOTE_TRANSCRIBE_KEY。" },
  "speech.check-model": {
    en: "Check FOOTNOTE_TRANSCRIBE_URL and FOOTNOTE_TRANSCRIBE_MODEL.",
    zh: "请检查 FOOTNOTE_TRANSCRIBE_URL 和 FOOTNOTE_TRANSCRIBE_MODEL。",
  },
  "speech.too-large": {
    en: "The recording is too large for the server: split it, or save it with a lower bit rate.",
    zh: "录音对服务器来说太大：请拆分，或以较低的码率保存。",
  },
  "speech.limited": {
    en: "The server limits how much may be asked: wait a little, or check the account's quota.",
    zh: "服务器限制了请求量：请稍等片刻，或检查账户的配额。",
  },
  "speech.fault": {
    en: "The server has a fault: try again in a moment.",
    zh: "服务器出了故障：请过一会儿再试。",
  },
  "speech.see-server": {
    en: "See what the server says; it may not know this kind of recording or this model.",
    zh: "请看服务器的说明；它可能不认识这种录音或这个模型。",
  },
  "speech.no-transcript": {
    en: "The transcription server did not answer with a transcript.",
    zh: "转写服务器的应答不是转写文本。",
  },
  "speech.check-address": {
    en: "Check that {address} is the address of an OpenAI-compatible transcription server.",
    zh: "请确认 {address} 是兼容 OpenAI 的转写服务器的地址。",
  },
  "speech.nothing-said": {
    en: "Nothing is said in the recording that could be made out.",
    zh: "录音中没有能听清的话。",
  },
  "speech.off": {
    en: "This is a recording, and there is no transcription server to make text of it.",
    zh: "这是录音，而没有可以把它转成文字的转写服务器。",
  },
  "speech.off-hint": {
    en: "Set FOOTNOTE_TRANSCRIBE_URL to the address of an OpenAI-compatible transcription server, or add a subtitle file of the recording.",
    zh: "请把 FOOTNOTE_TRANSCRIBE_URL 设为兼容 OpenAI 的转写服务器的地址，或添加录音的字幕文件。",
  },

  "video.only-single": {
    en: "Of YouTube only single videos can be added, no playlists or channels.",
    zh: "YouTube 只能添加单个视频，不能添加播放列表或频道。",
  },
  "video.only-single-hint": {
    en: "Open the list and add the addresses of its videos, several at once if you like.",
    zh: "请打开列表，添加其中视频的网址，可以一次添加多个。",
  },
  "video.names-none": {
    en: "This address of YouTube names no video.",
    zh: "这个 YouTube 网址没有指明视频。",
  },
  "video.names-none-hint": {
    en: "It should look like https://www.youtube.com/watch?v= with eleven letters, digits, - or _ behind.",
    zh: "它应当形如 https://www.youtube.com/watch?v=，后面跟 11 个字母、数字、- 或 _。",
  },
  "video.login": {
    en: "The video {id} is shown only after a login.",
    zh: "视频 {id} 登录后才会播放。",
  },
  "video.off-air": {
    en: "The video {id} is a live stream that is not on, and is not recorded yet.",
    zh: "视频 {id} 是直播，现在没有开播，也还没有录像。",
  },
  "video.unplayable": { en: "The video {id} cannot be played.", zh: "视频 {id} 无法播放。" },
  "video.age": {
    en: "The video {id} is restricted by age and shown only after a login.",
    zh: "视频 {id} 有年龄限制，登录后才会播放。",
  },
  "video.robot-or-private": {
    en: "YouTube takes this machine for a robot, or the video is private.",
    zh: "YouTube 把这台机器当成了机器人，或者视频是私享的。",
  },
  "video.consent": {
    en: "YouTube asks for consent to its cookies before it shows a page, and Footnote takes none.",
    zh: "YouTube 要求先同意使用 Cookie 才显示网页，而 Footnote 不接受 Cookie。",
  },
  "video.captcha": {
    en: "YouTube takes this machine for a robot: it was asked too often and shows a CAPTCHA.",
    zh: "YouTube 把这台机器当成了机器人：请求过于频繁，它显示了验证码。",
  },
  "video.empty-captions": {
    en: "YouTube has captions for this video and sent them empty: it wants proof of a browser.",
    zh: "YouTube 有这个视频的字幕，但发来的是空的：它要求证明是浏览器。",
  },
  "video.youtube-says": { en: "YouTube says: “{words}”", zh: "YouTube 说：“{words}”" },
  "video.check-or-bring": {
    en: "Check the address. If you can watch the video yourself, save its captions as an SRT or WebVTT file and add that file.",
    zh: "请检查网址。如果你自己能观看这个视频，请把字幕存为 SRT 或 WebVTT 文件再添加。",
  },
  "video.elsewhere-or-bring": {
    en: "Try again later or from another network. If you can watch the video yourself, save its captions as an SRT or WebVTT file and add that file.",
    zh: "请稍后再试，或换一个网络。如果你自己能观看这个视频，请把字幕存为 SRT 或 WebVTT 文件再添加。",
  },
  "video.later-or-bring": {
    en: "Try again later. If you can watch the video yourself, save its captions as an SRT or WebVTT file and add that file.",
    zh: "请稍后再试。如果你自己能观看这个视频，请把字幕存为 SRT 或 WebVTT 文件再添加。",
  },
  "video.newer-or-bring": {
    en: "Look for a newer Footnote. If you can watch the video yourself, save its captions as an SRT or WebVTT file and add that file.",
    zh: "请看看是否有更新的 Footnote。如果你自己能观看这个视频，请把字幕存为 SRT 或 WebVTT 文件再添加。",
  },
  "video.sent": {
    en: "YouTube sent {what}: it has changed, or something stands between.",
    zh: "YouTube 发来了{what}：它有了变化，或中间隔着别的东西。",
  },
  "video.particulars-shape": { en: "particulars of another shape", zh: "结构不同的视频信息" },
  "video.particulars-other": { en: "particulars of another video", zh: "另一个视频的信息" },
  "video.particulars-none": {
    en: "something else than a video's particulars",
    zh: "视频信息以外的内容",
  },
  "video.no-track": { en: "something that is no caption track", zh: "不是字幕的内容" },
  "video.captions-broken": { en: "captions that were broken off", zh: "中断了的字幕" },
  "video.captions-shape": { en: "captions of another shape", zh: "结构不同的字幕" },
  "video.no-particulars": { en: "a page without a video's particulars", zh: "没有视频信息的网页" },
  "video.no-captions": {
    en: "The video {id} (“{title}”) has no captions.",
    zh: "视频 {id}（“{title}”）没有字幕。",
  },
  "video.no-captions-hint": {
    en: "Download its sound and add that file, with FOOTNOTE_TRANSCRIBE_URL set to a transcription server; or add a subtitle file.",
    zh: "请下载它的音频并添加该文件，同时把 FOOTNOTE_TRANSCRIBE_URL 设为转写服务器；也可以添加字幕文件。",
  },
});
