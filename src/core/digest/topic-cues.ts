/** What people say when they go on to another subject, English and Chinese. Says nothing of what the subject is. */

const HAN_OPENER =
  /^(?:嗯|呃|啊|哎|唉)?[，,]?(?:好[了的吧啦]?(?![多几像不处])|ok|那么|那好|行|接下来|下面|接着|首先|第[一二三四五六七八九十][个点部]?|谢谢|感谢|非常感谢|再(?:来)?看|我们(?:再|先|首先|接下来|现在|下面)?来看|现在|最后|另外|关于|进入|刚才|前面|今天|大家好)/iu;
const HAN_MOVE =
  /下面|接下来|下一[个节部]|再来看|来看一?下|我们来|讲到这|就到这|讲完|说完了|分享|请问|谢谢|感谢|有请|请.{0,8}(?:谈|讲|说|分享|介绍)|第[二三四五六七八九]/u;
const OTHER_OPENER =
  /^(?:\W*(?:um|uh|mm|hmm)\W+)*(?:ok|okay|so|now|alright|all right|right|well|let's|let us|next|thank you|thanks|good morning|good afternoon|moving|the next|first|second|finally|last)\b/iu;
const OTHER_MOVE =
  /\b(?:let's|next|move on|moving on|thank you|we'll|we will|turn to|go on to|talk about|look at|go to|agenda|another (?:topic|question|thing|item))\b/iu;

/** How much is read of a unit: a long one says at its beginning what it is about. */
const READ = 200;

/** What speaks for a change of subject between two units that follow one another, from 0. */
export function topicCue(before: string, after: string): number {
  const [end, start] = [before.slice(-READ), after.trimStart().slice(0, READ)];
  let strength = 0;
  if (HAN_OPENER.test(start) || OTHER_OPENER.test(start)) strength += 1;
  if (HAN_MOVE.test(start) || OTHER_MOVE.test(start)) strength += 0.7;
  if (HAN_MOVE.test(end) || OTHER_MOVE.test(end)) strength += 0.5;
  return strength;
}
