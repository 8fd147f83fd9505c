/** What is said of accounts, sessions, keys, invitations and spaces. */
import { pairs } from "./sentence-pairs.ts";

export const accountSaid = pairs({
  "account.sign-in": { en: "This server asks you to sign in.", zh: "这个服务器要求登录。" },
  "account.sign-in-hint": {
    en: "Open its page and sign in, or send the key of a program as `Authorization: Bearer …`.",
    zh: "请打开它的网页登录，或以 `Authorization: Bearer …` 发送程序的密钥。",
  },
  "account.set-up": {
    en: "This server has no administrator yet.",
    zh: "这个服务器还没有管理员。",
  },
  "account.set-up-hint": {
    en: "Open its page and enter the code that stands in its log, or run `footnote user add EMAIL --role admin` on its machine.",
    zh: "请打开它的网页并输入日志里的代码，或在它的机器上运行 `footnote user add EMAIL --role admin`。",
  },
  "account.set-up-code": {
    en: "This is not the code in the server's log.",
    zh: "这不是服务器日志里的代码。",
  },
  "account.set-up-done": {
    en: "This server has an administrator already.",
    zh: "这个服务器已经有管理员了。",
  },
  "account.session-ended": { en: "Your session has ended.", zh: "你的登录已经结束。" },
  "account.session-ended-hint": {
    en: "Sign in again; nothing that was kept is lost.",
    zh: "请重新登录；已经保存的都没有丢。",
  },
  "account.wrong": { en: "The address or the password is wrong.", zh: "邮箱或密码不对。" },
  "account.wrong-hint": {
    en: "An administrator can set a new one with `footnote user password EMAIL`.",
    zh: "管理员可以用 `footnote user password EMAIL` 设置新密码。",
  },
  "account.guesses": {
    en: "Too many wrong passwords came for this account or from this address. The next is looked at in {seconds} {seconds|second|seconds}.",
    zh: "这个账户或这个地址的错误密码太多，{seconds} 秒后才会再看。",
  },
  "account.guessed": {
    en: "Too many wrong passwords came for {account}, the last from {address}.",
    zh: "{account} 的错误密码太多，最后一次来自 {address}。",
  },
  "account.guesses-hint": { en: "Wait, and try once more.", zh: "请稍候再试。" },
  "account.key": {
    en: "This key is not known, has ended or was taken back.",
    zh: "这个密钥不存在、已经过期或被收回了。",
  },
  "account.removed": { en: "This account was removed.", zh: "这个账户已被删除。" },
  "account.may-not": { en: "Your account may not do this.", zh: "你的账户不能这样做。" },
  "account.may-not-here": {
    en: "In this space you may not do this.",
    zh: "在这个空间里你不能这样做。",
  },
  "account.may-not-hint": {
    en: "Ask an owner of the space, or an administrator.",
    zh: "请找空间的所有者或管理员。",
  },
  "account.key-may-not": {
    en: "This key was not made for that: its scopes are {scopes}.",
    zh: "这个密钥不能用来做这件事：它的范围是 {scopes}。",
  },
  "account.key-may-not-hint": { en: "Make a key with more scopes.", zh: "请创建范围更大的密钥。" },
  "account.no-space": { en: "You are in no space {id}.", zh: "你不在空间 {id} 里。" },
  "account.no-space-hint": {
    en: "GET /api/spaces lists yours; somebody may have taken you out of it.",
    zh: "GET /api/spaces 列出你的空间；也许有人把你移出了。",
  },
  "account.no-space-yet": { en: "You are in no space yet.", zh: "你还不在任何空间里。" },
  "account.no-space-yet-hint": {
    en: "Ask somebody to share a space with you.",
    zh: "请让别人和你共享一个空间。",
  },
  "account.email-form": {
    en: '"{written}" is no address of e-mail.',
    zh: "“{written}”不是邮箱地址。",
  },
  "account.password-length": {
    en: "A password has {least} to {most} characters.",
    zh: "密码要有 {least} 到 {most} 个字符。",
  },
  "account.taken": { en: "There is an account {email} already.", zh: "已经有账户 {email} 了。" },
  "account.advertiser-address": {
    en: "An advertiser is invited by an address of e-mail: by it it is known whose books it may see.",
    zh: "邀请广告主要写明电子邮箱：按它决定可以看谁的账目。",
  },
  "account.none": { en: "There is no account {who}.", zh: "没有账户 {who}。" },
  "account.none-hint": {
    en: "`footnote user list` shows those that there are; invite the person first.",
    zh: "`footnote user list` 列出已有的账户；请先邀请这个人。",
  },
  "account.no-credential": { en: "There is no session or key {id}.", zh: "没有会话或密钥 {id}。" },
  "account.no-invitation": { en: "There is no invitation {id}.", zh: "没有邀请 {id}。" },
  "account.last-admin": {
    en: "The last administrator can neither be removed nor be made something else.",
    zh: "最后一个管理员不能删除，也不能改成别的角色。",
  },
  "account.last-admin-hint": { en: "Make somebody else one first.", zh: "请先让别人成为管理员。" },
  "account.last-owner": { en: "A space keeps at least one owner.", zh: "空间至少要有一个所有者。" },
  "account.last-owner-hint": { en: "Make somebody else one first.", zh: "请先让别人成为所有者。" },
  "account.invitation-ended": {
    en: "This invitation was used, has ended or was taken back.",
    zh: "这个邀请已经用过、过期或被收回了。",
  },
  "account.invitation-ended-hint": { en: "Ask for another one.", zh: "请再要一个。" },
  "account.invitation-other": {
    en: "This invitation is for another address.",
    zh: "这个邀请是给另一个邮箱的。",
  },
  "account.open": {
    en: "There are no accounts here: everything is open to whoever reaches this server.",
    zh: "这里没有账户：能访问这个服务器的人就能看到一切。",
  },
  "account.open-hint": {
    en: "`footnote user add EMAIL --role admin` makes the first one.",
    zh: "`footnote user add EMAIL --role admin` 创建第一个账户。",
  },
  "account.too-many-requests": {
    en: "That is more than the {most} requests a minute that one person may make here.",
    zh: "超出了这里每个人每分钟最多 {most} 次的请求。",
  },
  "account.too-many-requests-hint": {
    en: "Try again in {seconds} {seconds|second|seconds}; whoever runs the server sets FOOTNOTE_MAX_REQUESTS_PER_MINUTE.",
    zh: "请在 {seconds} 秒后再试；运行服务器的人可以设置 FOOTNOTE_MAX_REQUESTS_PER_MINUTE。",
  },
  "account.no-deed": {
    en: "{method} {path} does not say who may call it, and so nobody may.",
    zh: "{method} {path} 没有说明谁可以调用，所以谁都不能调用。",
  },
  "account.stream-ended": {
    en: "You may not follow this any more.",
    zh: "你不能再看这里的进展了。",
  },
  "account.code-in-log": {
    en: "Nobody may use this server yet. Open its page and make the administrator's account with this code: {code}",
    zh: "这个服务器还没有人可以使用。请打开它的网页，用这个代码创建管理员账户：{code}",
  },
  "account.added": { en: "{email} is {role} here now.", zh: "{email} 现在是这里的 {role}。" },
  "account.password-made": {
    en: "The password is {password}. It is shown this once.",
    zh: "密码是 {password}，只显示这一次。",
  },
  "account.removed-now": {
    en: "{email} was removed. What was in a space of its own stays in the store, and comes back when the account is added again.",
    zh: "{email} 已删除。它自己空间里的内容仍留在库里，再次添加这个账户时会回来。",
  },
  "account.changed": { en: "{email} was changed.", zh: "{email} 已更改。" },
  "account.no-accounts": {
    en: "There are no accounts. Footnote is open to whoever reaches it.",
    zh: "没有账户。能访问 Footnote 的人就能使用它。",
  },
  "account.cap-form": {
    en: '"{written}" is no amount: write dollars, such as 20 or 2.50, or none.',
    zh: "“{written}”不是金额：请写美元，例如 20 或 2.50，或写 none。",
  },
  "cost.over-month": {
    en: "{name} was not asked: it may cost {most}, and of the {cap} that you may spend this month less than that is left.",
    zh: "没有请求 {name}：它可能花费 {most}，而你这个月可以花的 {cap} 所剩不足。",
  },
  "cost.over-month-hint": {
    en: "Ask an administrator for more, choose a cheaper model, or answer without a model.",
    zh: "请管理员调高，选更便宜的模型，或不用模型回答。",
  },
});
