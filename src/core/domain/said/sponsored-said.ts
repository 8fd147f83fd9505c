/** What is said of sponsored content: to hosts alone, for readers never come by a failure of it. */
import { pairs } from "./sentence-pairs.ts";

export const sponsoredSaid = pairs({
  "sponsored.off": {
    en: "Sponsored content is off here, as it is unless a host switches it on.",
    zh: "这里没有开启赞助内容；除非运行者开启，它一直是关闭的。",
  },
  "sponsored.off-hint": {
    en: "Set FOOTNOTE_SPONSORED=on and start Footnote again.",
    zh: "请设置 FOOTNOTE_SPONSORED=on，然后重新启动 Footnote。",
  },
  "sponsored.on-off": {
    en: "FOOTNOTE_SPONSORED is neither on nor off.",
    zh: "FOOTNOTE_SPONSORED 只能是 on 或 off。",
  },
  "sponsored.on-off-hint": { en: "Leave it unset for off.", zh: "不设置即为 off。" },
  "sponsored.no-offer": { en: "There is no such offer.", zh: "没有这个投放。" },
  "sponsored.no-advertiser": { en: "There is no advertiser {id}.", zh: "没有广告主 {id}。" },
  "sponsored.no-campaign": { en: "There is no campaign {id}.", zh: "没有广告活动 {id}。" },
  "sponsored.no-flight": { en: "There is no flight {id}.", zh: "没有排期 {id}。" },
  "sponsored.no-creative": { en: "There is no creative {id}.", zh: "没有创意 {id}。" },
  "sponsored.no-invoice": { en: "There is no invoice {id}.", zh: "没有账单 {id}。" },
  "sponsored.no-login": {
    en: "No advertiser's books are open to this account.",
    zh: "没有向这个账户开放任何广告主的账目。",
  },
  "sponsored.no-login-hint": {
    en: "Whoever runs this server lets an address of e-mail see an advertiser's books, in the settings under Ads.",
    zh: "服务器的运行者可在设置的“广告”里让一个电子邮箱查看某个广告主的账目。",
  },
  "sponsored.let-in": { en: "{email} may look at these books.", zh: "{email} 可以查看这些账目。" },
  "sponsored.let-out": { en: "{email} sees nothing any more.", zh: "{email} 不再能查看。" },
  "sponsored.no-logins": { en: "No address may look at any books.", zh: "没有电子邮箱可以查看账目。" },
  "sponsored.no-such-login": { en: "There is no login {id}.", zh: "没有登录 {id}。" },
  "sponsored.login-taken": {
    en: "{email} sees another advertiser's books already; end that first.",
    zh: "{email} 已经可以查看另一个广告主的账目；请先结束它。",
  },
  "sponsored.login-role": {
    en: "{email} has an account as {role}; an advertiser's login is an account that may do nothing else.",
    zh: "{email} 已有角色为 {role} 的账户；广告主的登录是不能做其他任何事的账户。",
  },
  "sponsored.login-role-hint": {
    en: "Use another address, or change the account's role to advertiser.",
    zh: "请换一个电子邮箱，或把该账户的角色改为 advertiser。",
  },
  "sponsored.login-alone": {
    en: "Nobody signs in here, so nobody else can be let in.",
    zh: "这里不需要登录，因此不能让别人登录。",
  },
  "sponsored.login-alone-hint": {
    en: "Make an account of your own first: `footnote user add EMAIL`.",
    zh: "请先创建你自己的账户：`footnote user add EMAIL`。",
  },
  "sponsored.name": {
    en: "A name is some visible characters, without control characters.",
    zh: "名称要有可见的文字，不能有控制字符。",
  },
  "sponsored.time": {
    en: "A flight begins before it ends; write days or instants, such as 2026-12-01.",
    zh: "排期的开始要早于结束；请写日期或时间，例如 2026-12-01。",
  },
  "sponsored.price": {
    en: "The price of a thousand views is above zero and has at most three decimals, and the budget pays for at least one view.",
    zh: "千次展示的价格要大于零，最多三位小数；预算至少够一次展示。",
  },
  "sponsored.creative-headline": {
    en: "A headline has 1 to {headline} characters, the text below it up to {body}.",
    zh: "标题为 1 到 {headline} 个字符，下面的文字最多 {body} 个。",
  },
  "sponsored.creative-body": {
    en: "The text below the headline has 1 to {body} characters; the headline up to {headline}.",
    zh: "标题下的文字为 1 到 {body} 个字符，标题最多 {headline} 个。",
  },
  "sponsored.creative-url": {
    en: "The address of a creative begins with https:// and names nobody. (Headline up to {headline} characters, text up to {body}.)",
    zh: "创意的网址要以 https:// 开头，并且不带用户名。（标题最多 {headline} 个字符，文字最多 {body} 个。）",
  },
  "sponsored.creative-control": {
    en: "A creative has no control characters and none that turn or hide text. (Headline up to {headline} characters, text up to {body}.)",
    zh: "创意不能有控制字符，也不能有翻转或隐藏文字的字符。（标题最多 {headline} 个字符，文字最多 {body} 个。）",
  },
  "sponsored.image-bytes": {
    en: "A picture is a file of {limit} MB at most.",
    zh: "图片文件最大 {limit} MB。",
  },
  "sponsored.image-kinds": {
    en: "Save it as a PNG, JPEG or WebP file that stands still.",
    zh: "请另存为静态的 PNG、JPEG 或 WebP 文件。",
  },
  "sponsored.image-other": {
    en: "This file is {kind}, which is not shown here.",
    zh: "这个文件是 {kind}，这里不展示这种文件。",
  },
  "sponsored.image-unknown": {
    en: "This file is no picture that is known here.",
    zh: "这个文件不是这里认识的图片。",
  },
  "sponsored.image-moving": { en: "This picture moves.", zh: "这张图片是动画。" },
  "sponsored.image-broken": {
    en: "This picture cannot be read to its end.",
    zh: "这张图片无法完整读取。",
  },
  "sponsored.image-broken-hint": {
    en: "It is cut off or damaged, or takes too long to decode: open it in a program for pictures and save it anew.",
    zh: "它被截断、损坏，或者解码时间过长：请用图片软件打开并重新保存。",
  },
  "sponsored.image-pixels": {
    en: "This picture has {width} × {height} pixels; {side} a side and {pixels} million in all are the most.",
    zh: "这张图片有 {width} × {height} 像素；每边最多 {side}，总共最多 {pixels} 百万。",
  },
  "sponsored.image-shape": {
    en: "As it is shown this picture has {width} × {height} pixels; it has to be at least {least} wide, no taller than wide, and no wider than {widest} times its height.",
    zh: "这张图片展示时为 {width} × {height} 像素；宽度至少 {least}，高度不能大于宽度，宽度不能超过高度的 {widest} 倍。",
  },
  "sponsored.image-alt": {
    en: "Say what the picture shows, in 1 to {most} visible characters: it is read to whoever does not see it.",
    zh: "请用 1 到 {most} 个可见字符说明图片的内容：看不到图片的人会听到它。",
  },
  "sponsored.image-no-decoder": {
    en: "This installation cannot decode pictures.",
    zh: "当前安装无法解码图片。",
  },
  "sponsored.image-no-decoder-hint": {
    en: "The package sharp has no part for this machine: install Footnote with its optional packages, or leave the picture out.",
    zh: "sharp 包缺少适用于这台机器的部分：请连同可选包一起安装 Footnote，或者不用图片。",
  },
  "sponsored.image-with-alt": {
    en: "--image and --alt come together.",
    zh: "--image 和 --alt 要一起使用。",
  },
  "sponsored.no-image": { en: "There is no such picture.", zh: "没有这张图片。" },
  "sponsored.not-reviewed": {
    en: "No creative of this campaign was reviewed and approved.",
    zh: "这个广告活动还没有审核通过的创意。",
  },
  "sponsored.not-reviewed-hint": {
    en: "`footnote sponsored list` shows them; `footnote sponsored review ID --approve` approves one.",
    zh: "`footnote sponsored list` 列出创意；`footnote sponsored review ID --approve` 通过一个。",
  },
  "sponsored.flight-state": {
    en: "A flight that is {from} cannot become {to}.",
    zh: "状态为 {from} 的排期不能变为 {to}。",
  },
  "sponsored.billing": {
    en: "An address has up to 8 lines of visible characters, without control characters; so have a tax ID and a note.",
    zh: "地址最多 8 行可见文字，不能有控制字符；税号和说明也一样。",
  },
  "sponsored.tax-rate": {
    en: '"{written}" is no rate of tax; write percent from 0 to 100, with two decimals at most.',
    zh: "“{written}”不是税率；请写 0 到 100 的百分数，最多两位小数。",
  },
  "sponsored.flight-ended": {
    en: "A flight that has ended is changed no more; make another.",
    zh: "已结束的排期不能再更改；请新建一个。",
  },
  "sponsored.price-sold": {
    en: "Views of this flight were sold at its price, so its price stays.",
    zh: "这个排期已按原价售出展示，因此价格不能更改。",
  },
  "sponsored.price-sold-hint": {
    en: "End it and make another flight at the new price.",
    zh: "请结束它，再按新价格新建一个排期。",
  },
  "sponsored.budget-sold": {
    en: "{least} micros of this flight are spent or reserved already; its budget cannot be below that.",
    zh: "这个排期已花费或预留 {least} 微单位，预算不能低于它。",
  },
  "sponsored.topic": {
    en: '"{topic}" is no topic; there are {topics}.',
    zh: "没有主题“{topic}”；有 {topics}。",
  },
  "sponsored.country": {
    en: '"{country}" is no country; write two letters, such as DE.',
    zh: "“{country}”不是国家代码；请写两个字母，例如 DE。",
  },
  "sponsored.day": {
    en: '"{written}" is no day; write one such as 2026-12-01.',
    zh: "“{written}”不是日期；请写成 2026-12-01 这样。",
  },
  "sponsored.amount": {
    en: '"{written}" is no amount; write one such as 25.00, with three decimals at most.',
    zh: "“{written}”不是金额；请写成 25.00 这样，最多三位小数。",
  },
  "sponsored.holdout": {
    en: '"{written}" is no share; write a whole number from 0 to 50.',
    zh: "“{written}”不是比例；请写 0 到 50 的整数。",
  },
  "sponsored.approve-or-refuse": {
    en: "Say either --approve or --refuse with a reason.",
    zh: "请写 --approve，或写 --refuse 和原因。",
  },
  "sponsored.deed": { en: '"{deed}" is none of {deeds}.', zh: "“{deed}”不在 {deeds} 之中。" },
  "sponsored.survey-on": {
    en: "Readers are asked one question about {id} from now on.",
    zh: "从现在起会就 {id} 问读者一个问题。",
  },
  "sponsored.survey-off": { en: "Readers are not asked about {id}.", zh: "不会就 {id} 询问读者。" },
  "sponsored.arms": {
    en: "{id}: shown to {shown}, of whom {shownKnown} of {shownAnswers} know it; held out from {heldOut}, of whom {heldOutKnown} of {heldOutAnswers} do.",
    zh: "{id}：展示组 {shown}，{shownAnswers} 份回答中 {shownKnown} 份知道；对照组 {heldOut}，{heldOutAnswers} 份回答中 {heldOutKnown} 份知道。",
  },
  "sponsored.no-answers": {
    en: "There are no answers of both to compare.",
    zh: "没有两组的回答可以比较。",
  },
  "sponsored.few-answers": {
    en: "{answers} answers are too few to state a difference ({needed} are needed): with 95 % confidence it is somewhere from {low} to {high} points.",
    zh: "{answers} 份回答不足以给出差异（需要 {needed} 份）：在 95 % 置信度下，它在 {low} 到 {high} 个百分点之间。",
  },
  "sponsored.difference": {
    en: "The difference is {difference} points, and with 95 % confidence from {low} to {high} (Newcombe), over {answers} answers ({needed} are needed).",
    zh: "差异为 {difference} 个百分点，95 % 置信区间为 {low} 到 {high}（Newcombe），共 {answers} 份回答（需要 {needed} 份）。",
  },
  "sponsored.no-seller": {
    en: "An invoice names who it is from, and nobody is named here.",
    zh: "账单要写明由谁开具，而这里还没有写明。",
  },
  "sponsored.no-seller-hint": {
    en: "Set FOOTNOTE_SPONSORED_SELLER to your name and address, line by line with semicolons between: Answers GmbH; Hafenstr. 1; 24103 Kiel",
    zh: "请把 FOOTNOTE_SPONSORED_SELLER 设为名称和地址，各行之间用分号分开：某某有限公司；海港路 1 号；青岛",
  },
  "sponsored.reason": {
    en: "Say why it is given back, in visible characters: the reason stands in the ledger.",
    zh: "请用可见的文字写明退还的原因：原因会记入账簿。",
  },
  "sponsored.not-billed": {
    en: "Nothing is billed of {id}, or it was given back already.",
    zh: "{id} 没有计费，或者已经退还。",
  },
  "sponsored.given-back": {
    en: "Given back: {micros} micros of {id}.",
    zh: "已退还：{id} 的 {micros} 微单位。",
  },
  "sponsored.adds-up": {
    en: "Everything adds up: {flights} flights, {entries} entries of the ledger, {invoices} invoices.",
    zh: "账目全部相符：{flights} 个排期，{entries} 条账目，{invoices} 张账单。",
  },
  "sponsored.audit-fault": {
    en: "{what} of {id} is {is} and should be {shouldBe}.",
    zh: "{id} 的 {what} 是 {is}，应为 {shouldBe}。",
  },
  "sponsored.nothing-booked": { en: "Nothing was booked yet.", zh: "还没有账目。" },
  "sponsored.made": { en: "Added: {id}", zh: "已添加：{id}" },
  "sponsored.changed": { en: "{id} is {state} now.", zh: "{id} 现在是 {state}。" },
  "sponsored.renamed": { en: "{id} is called {name} now.", zh: "{id} 现在名为 {name}。" },
  "sponsored.edited": { en: "Changed: {id}", zh: "已更改：{id}" },
  "sponsored.nothing-changed": { en: "Nothing was changed yet.", zh: "还没有更改。" },
  "sponsored.nothing": { en: "Nothing was sold yet.", zh: "还没有售出任何内容。" },
  "sponsored.invoiced": {
    en: "Invoice {number} over {amount}; {carry} micros go on to the next.",
    zh: "账单 {number}，金额 {amount}；余下 {carry} 微单位转入下一张。",
  },
});
