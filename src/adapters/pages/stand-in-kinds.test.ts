/** More pages that are none, of each kind and in both languages, and texts that speak of such pages or use their words. */
import { expect, test } from "vitest";
import { standInPage } from "./stand-in-page.ts";

test.each<[kind: string, title: string, text: string]>([
  [
    "cookies",
    "隐私偏好",
    "我们和合作伙伴会在您的设备上存储和访问信息（例如 Cookie），并处理个人数据，用于个性化广告、内容衡量和受众分析。您可以随时更改偏好。全部接受 全部拒绝 管理选项",
  ],
  [
    "paywall",
    "The quiet return of night trains - The Ledger",
    "The sleeper from Brussels leaves at twenty past seven. It is full. You've read your last free article. To continue, become a subscriber from £1 a week. Get unlimited digital access. Cancel anytime. Already a subscriber? Log in.",
  ],
  [
    "paywall",
    "Harbour plan splits town",
    "This story is available exclusively to subscribers. Become a member to keep reading. Choose your plan: monthly 4.99, yearly 49. Existing member? Sign in.",
  ],
  [
    "paywall",
    "深度｜港口的下一个十年",
    "港口扩建计划引发争议。您好，本文是会员专享内容，开通会员即可解锁全文。连续包月 18 元，已是会员请登录。剩余 82% 内容开通会员后阅读。",
  ],
  [
    "not-found",
    "Library | City of Varn",
    "Hmm, that page isn't here. It may have been moved or the link may be broken. Try the search above or go to the homepage.",
  ],
  ["not-found", "示例网", "很抱歉，您查看的内容已下线或不存在。5 秒后自动跳转到首页。"],
  ["robots", "安全检查", "为了保护您的访问安全，请按住滑块，拖动到最右边。如您多次看到此页面，请点击反馈。"],
  [
    "sign-in",
    "Log in to Chatterbox",
    "You must be signed in to see this post. Continue with Google. Continue with Apple. Email or username. Forgot password? New here? Create an account.",
  ],
  [
    "sign-in",
    "示例社区",
    "登录后可以查看更多精彩内容。手机号登录 密码登录 其他方式登录 未注册手机验证后自动创建账号",
  ],
  ["denied", "提示", "根据当地法律法规，该内容在您所在的地区暂不可用。"],
  [
    "denied",
    "Video unavailable",
    "The uploader has not made this video available in your country. This content isn't available in your region.",
  ],
  [
    "app",
    "Harbour Guide - open in app",
    "For the best experience, open this page in our app. Download on the App Store. Get it on Google Play. Continue in browser.",
  ],
  ["app", "打开App", "打开 APP 阅读全文 体验更流畅。立即打开 下载 App 查看更多内容"],
  [
    "script",
    "",
    "Please turn JavaScript on and reload the page. Your browser does not support JavaScript or it is disabled.",
  ],
  ["script", "", "为了正常使用本网站，请启用浏览器的 JavaScript。"],
  ["server-error", "", "We'll be right back. We're busy updating the store for you and will be back soon."],
  [
    "cookies",
    "",
    "This website stores cookies on your computer. These cookies are used to improve your experience and provide more personalised services to you. To find out more about the cookies we use, see our privacy policy. If you decline, a single cookie will be used in your browser to remember your preference. Accept Decline",
  ],
  [
    "cookies",
    "",
    "本网站使用 Cookie 以提升您的浏览体验、投放个性化内容并分析流量。点击“全部接受”，即表示您同意我们使用 Cookie。自定义 全部拒绝 全部接受",
  ],
  [
    "paywall",
    "A valley without water",
    "The wells went dry in May. For the first time in forty years. Continue reading your article with a subscription. Subscribe for $1 for the first month. Already have an account? Sign in.",
  ],
  [
    "paywall",
    "专访：她为什么离开",
    "那天下着雨。她说她不会再回来。以下内容需订阅后阅读，订阅即可阅读全文，首月 1 元。",
  ],
  [
    "not-found",
    "Oops!",
    "We looked everywhere but couldn't find that page. Let's get you back on track: Home, Blog, Contact.",
  ],
  ["not-found", "XX商城", "商品已下架，去看看别的吧。返回首页"],
  [
    "robots",
    "Security Verification",
    "Please complete the security verification below to continue. Drag the slider to fit the puzzle.",
  ],
  ["robots", "", "您的访问出现异常，请完成下方验证后继续访问。点击图中的汉字完成验证"],
  [
    "sign-in",
    "Members area",
    "This content is for registered users. Please log in to view this topic. Username Password Remember me Lost your password?",
  ],
  ["denied", "", "Sorry, this content is not available in your region."],
  ["app", "", "Scan the QR code to view this note in the app. Open in app. Log in to see more."],
  ["app", "提示", "当前内容请前往客户端查看。下载客户端"],
  ["script", "", "本页面需要浏览器支持（启用）JavaScript"],
  ["server-error", "", "The service is temporarily unavailable. Please try again later."],
  ["server-error", "", "系统维护中，预计恢复时间 8:00，给您带来不便敬请谅解。"],
])("a page of the kind %s is known: %s %s", (kind, title, text) => {
  expect(standInPage(title, text)).toBe(kind);
});

test.each<[title: string, text: string]>([
  [
    "How cookie banners came to be",
    "In 2009 the directive was amended, and sites had to ask before storing cookies on a device. Most chose a banner with two buttons, one of which says accept all. Researchers in Bochum looked at six thousand banners and found that only a third offered a way to reject. The court of Luxembourg decided in 2019 that a ticked box is no consent. Since then the banners have grown: a reader of a newspaper meets a list of several hundred partners, each with purposes of its own. In Denmark the authority fined two shops in 2021. The browser makers want to end it with a signal that says once and for all what somebody wants.",
  ],
  [
    "The paywall at ten",
    "When the paper put up its paywall in March 2011, readers got twenty free articles a month, and subscribers paid fifteen dollars for four weeks. Ten years later it has seven million subscribers. Editors say that the wall pays for two hundred more reporters. Critics answer that those who cannot pay are left with rumours. A study of the university counted how many readers gave up at the wall: nine of ten.",
  ],
  [
    "404 Not Found: a history",
    "The number comes from CERN, people say, from room 404, which never existed. In truth it is the fourth of the client errors that the protocol of 1992 lists. Sites began to decorate the page in the late nineties. A museum in Basel keeps a collection of them. The page that a city shows when a street has gone says: sorry, the page you are looking for could not be found.",
  ],
  [
    "验证码简史",
    "二〇〇〇年，卡内基梅隆大学的研究者为雅虎设计了第一代验证码，请访问者辨认扭曲的字母，以证明自己不是机器人。后来，验证码被用来识别旧书里的文字，每天有两亿次。二〇一四年以后，多数网站只要求点击一个方框。研究显示，机器识别的准确率已经超过人。于是新的办法不再提问，而是观察鼠标的轨迹。",
  ],
  [
    "会员制度说明",
    "图书馆的会员分为三类：普通会员每年三十元，可以借五本书；家庭会员每年八十元；学生免费。会员证在一楼服务台办理，需要带身份证。登录网站后可以查看借阅记录，忘记密码的读者请到服务台重设。逾期每天罚款一角，上限二十元。",
  ],
  [
    "Enabling JavaScript in the reader's browser",
    "The catalogue works without JavaScript, but the map does not. In Firefox, type about:config and look for javascript.enabled. In Chrome, open Settings, Privacy and security, Site settings. The library's computers have it on. If the map stays grey, ask at the desk; on some tablets the school has turned it off.",
  ],
  [
    "Are you human? On the Turing test",
    "To verify that you are human is a question older than computers. Turing proposed in 1950 that a judge should talk with two partners by teleprinter. In 1966 a program called Eliza made people believe in a doctor. The captcha turned the test around: there a machine is the judge. Philosophers disagree on what a pass would prove.",
  ],
  [
    "Password rules at the university",
    "Passwords expire after a year. Forgot your password? Go to the service desk with your card. You must log in from the campus network the first time. A password has twelve characters at least. After five wrong tries the account is locked for fifteen minutes. Students get an account with their first letter; guests ask their host.",
  ],
  [
    "Cookies",
    "Cream 200 g of butter with 150 g of sugar. Add two eggs and 300 g of flour. Bake the cookies for 12 minutes at 180 degrees. Accept that the first tray is never perfect.",
  ],
  [
    "地区限制与版权",
    "流媒体的地区限制源于版权按国家出售。一部电影在甲国由一家公司发行，在乙国由另一家发行，因此同一网站在您所在的地区可能不提供同一部片子。欧盟二〇一八年的条例允许旅行者继续观看在本国订阅的内容。反对者认为，这样的限制只会让人绕道。",
  ],
  [
    "Why apps ask to be opened",
    "News sites show a sheet that says open in app. The reason is money: a reader in the app stays three times as long. Download numbers count for the store's ranking. Some readers close the sheet; of them a quarter leave. The regulator in Seoul asked two portals to make the button that continues in the browser as large as the other.",
  ],
  [
    "Consent or pay: the new wall",
    "Readers of a Hamburg weekly now choose between cookies and four euros a month. The court in Luxembourg let the model stand in 2023, under conditions. Privacy groups filed complaints in three countries. One publisher said that three of four readers accept all cookies, and one of a hundred pays. Advertisers pay less for those who reject.",
  ],
  [
    "订阅制的回归",
    "上世纪的报纸靠订户养活，后来靠广告。二〇二〇年以后，多家报社重新收费，读者付费后才能阅读全文。财经类媒体最成功，有一家已有八十万订户。地方报纸却难以说服读者。分析师认为，价格并不是主要原因，而是内容雷同。",
  ],
  [
    "What happens when a page is gone",
    "Half of the links in court rulings lead nowhere after ten years, a study in Harvard found. Archives keep copies, but not of everything. When the page you requested could not be found, the number 404 comes back. A group in Los Alamos built a tool that looks in forty archives at once.",
  ],
  [
    "Maintenance of the locks",
    "The lock at Varn will be under maintenance from 3 to 17 March. Boats up to twelve metres may use the eastern channel. The keeper can be reached on 555 0147. The gates date from 1931 and were last renewed in 1987.",
  ],
  [
    "机器人与验证",
    "物流仓库里的机器人每小时搬运四百箱。为了证明安全，厂家进行了三个月的验证。工会要求机器人在有人的区域减速。去年发生过两起轻伤事故。",
  ],
  [
    "App stores under pressure",
    "The commission fined the maker of phones 1.8 billion. Developers may now say in the app that a subscription is cheaper elsewhere. Download on the App Store is a trademark. Rival stores opened in April in two countries. Few users changed.",
  ],
  [
    "Access denied: a novel",
    "In the second chapter the engineer reads the words access denied on every screen of the plant. She has forty minutes. The author worked in a power station for ten years. Critics praised the dialogue and found the end too quick. It was translated into nine languages.",
  ],
  [
    "JavaScript turns thirty",
    "Ten days were enough for the first version in May 1995. For years people were told to turn JavaScript off for safety. Today, hardly a site works without JavaScript. The committee adds something each June. Its name is still a trademark of a database maker.",
  ],
  [
    "登录火星",
    "二〇二一年五月十五日，着陆器登录火星，火星车七天后驶下平台。登录过程历时九分钟，全程自主控制。火星车工作了三百五十八天，行驶一千九百二十一米。",
  ],
  [
    "Forgotten passwords cost companies millions",
    "Every second call to a help desk is about a forgotten password, a survey of 300 firms says. Each reset costs about 70 dollars. Firms that moved to passkeys saw calls fall by a third. The bank of Oslo ended passwords in 2024.",
  ],
  [
    "隐私设置怎么看",
    "手机的隐私设置里可以看到哪些应用读过位置。每周清理一次就够了。二〇二三年的调查显示，六成用户从未打开过这一页。",
  ],
])("what only speaks of such pages stays: %s", (title, text) => {
  expect(standInPage(title, text)).toBeUndefined();
});
