/** Whether somebody greets or asks who this is and what it can do: the first words that people type into a box they do not know. */
import { withoutEnd } from "../../../lib/text/without-end.ts";

/** They stand alone, whatever was asked before. */
const ENGLISH =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening))(?:,? (?:there|footnote))?|thanks|thank you(?: very much)?|bye|who are you|what are you|what can you do(?: for me)?|what do you do|help|(?:what|who) is footnote|what (?:can|does) footnote do|what can i (?:do|ask)(?: here| with footnote)?|how does footnote work)$/iu;
const CHINESE =
  /^(?:你好|您好|嗨|哈[喽罗啰]|早上好|下午好|晚上好|谢谢你?|多谢|再见|你是(?:谁|什么)|你(?:能|可以|会)(?:做|干)(?:什么|啥|些什么)|你会什么|帮助|footnote ?是(?:什么|谁)|footnote ?(?:能|可以)(?:做|干)(?:什么|啥)|我?(?:能|可以)(?:在这里)?问(?:什么|些什么)|footnote ?怎么用)$/iu;
/** Behind another question they may point at what that was about. */
const FIRST =
  /^(?:what is this(?: (?:for|page|site|program|app))?|what does this do|how does (?:this|it) work|how do i use (?:this|it)|这是(?:什么|啥)|这个?(?:能|可以)(?:做|干)(?:什么|啥)|怎么用|能做什么)$/iu;

export function asksOfItself(question: string, isFirst: boolean): boolean {
  const bare = withoutEnd(question.trim(), /[\s?？.。!！呀啊呢吗]/u)
    .replace(/[’]/gu, "'")
    .replace(/^(what|who)'s /iu, "$1 is ");
  return ENGLISH.test(bare) || CHINESE.test(bare) || (isFirst && FIRST.test(bare));
}
