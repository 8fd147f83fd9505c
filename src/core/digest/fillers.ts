/** Words of speech that say nothing about what is spoken of, beyond the small words that every text has. */
import { stem } from "../../lib/text/stem.ts";

const ENGLISH =
  "yeah yes yep okay ok oh um uh mm hmm mmm ah eh er hm right well like really actually basically going gonna wanna " +
  "want thing things something anything stuff way lot bit kinda sorta maybe probably sure think thought know mean guess " +
  "say said saying see look looking mhm huh hi hello thanks thank good great fine nice yet still even though just " +
  "one two three guys people time make made use used go goes went come came put take took need back cause let's that's it's " +
  "don't i'm you're we're they're i've we've didn't doesn't can't won't i'll we'll ll ve re um-hum everybody anyone first " +
  "point question questions talk talking alright little quite pretty course already always never ever new old different " +
  "professor student audience applause laughter music disfmarker vocalsound pause gap";
/** As pairs of characters: a word of three gives two. */
const CHINESE =
  "就是 这样 这个 那个 然后 所以 但是 因为 可能 其实 比较 非常 大家 现在 知道 觉得 认为 东西 事情 问题 时候 时间 今天 刚才 刚刚 " +
  "这么 那么 么多 怎么 那样 一样 一些 一下 下来 起来 出来 过来 进来 出去 过去 还有 还会 也是 都是 不是 是不 可是 不会 不能 不要 应该 " +
  "需要 可以 以后 之后 以前 之前 里面 面的 这里 那里 里边 上面 下面 很多 好多 多的 有的 有一 一点 点儿 是说 说的 说这 也就 对吧 对不 好吧 好的 " +
  "是吧 对对 话的 的话 个人 人的 第一 第二 第三 首先 其次 最后 包括 通过 进行 一直 已经 当然 肯定 真的 特别 感觉 看到 来说 来讲 说我 我觉 是我 " +
  "我说 我就 你就 他就 就会 就要 会有 要有 有些 些人 谢谢 感谢 各位 主持 持人 嘉宾 老师 同学 同学们 发言 言人 例如 比如 如果 果说 什么 一种 每个 每一 " +
  "另外 外一 方面 一方 其他 他的 你的 我的 她的 它的 自己 己的 整个 整体 不同 同的 基本 本上 一定 定要 一步 下一 接下 下来 继续 开始 来看 看一 看看 想一 " +
  "时這 這樣 那樣 然後 所以 還是 還有 現在 覺得 東西 時候 問題 個人 大的 小的 到底 并且 而且 甚至 以及 或者 还是 只是 只有 只要 无论 不管 不过 是一 也有 没什 实际 际上 事实";

const FILLERS = new Set([...ENGLISH.split(" "), ...ENGLISH.split(" ").map(stem), ...CHINESE.split(" ")]);

/** Takes a word as `words.ts` gives it, or a Chinese word of two characters. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}
