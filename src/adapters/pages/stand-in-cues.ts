/**
 * How pages look that stand in the place of others: their titles, and sentences that hardly anything else has. Gathered
 * from what consent managers, publishers, content networks, web servers and platforms show, in English and Chinese.
 */

export interface StandIn {
  readonly kind:
    | "cookies"
    | "paywall"
    | "sign-in"
    | "robots"
    | "denied"
    | "not-found"
    | "server-error"
    | "app"
    | "script"
    | "refusal";
  /** Without a word of these none of the cues can be there; quick to look for. */
  readonly hint: RegExp;
  /** A title that says nothing else. */
  readonly titles: RegExp;
  /** A sentence of such a page. */
  readonly cues: RegExp;
}

function any(...forms: readonly string[]): RegExp {
  // Without the flag for characters beyond 16 bits, which none of them has: it is several times as fast.
  // oxlint-disable-next-line require-unicode-regexp
  return new RegExp(forms.join("|"), "i");
}
const NEVER = /(?!)/u;

/** The surest first: a page that is refused to robots may ask for cookies too. */
export const STAND_INS: readonly StandIn[] = [
  {
    kind: "robots",
    hint: /human|robot|traffic|captcha|browser|your connection|automated|suspicious|to continue|验证|频繁|机器人|异常|浏览器|滑块|拼图/i,
    titles: any(
      "^(?:just a moment|one moment|attention required|are you (?:a )?(?:robot|human)|security (?:check|verification)|robot check|captcha|checking your browser|human verification|please verify|pardon our interruption|verify(?:ing)? you are human|ddos-guard)\\b.{0,40}$",
      "^(?:安全(?:验证|检查)|人机验证|访问验证|验证码|滑动验证|百度安全验证|请完成验证)(?:\\s*[-|_–—].*)?$",
    ),
    cues: any(
      "\\b(?:verify|prove|confirm|make sure|check(?:ing)?|sure)\\b.{0,40}\\b(?:you(?:'re| are)|that you).{0,12}\\b(?:human|not a (?:ro)?bot|a real person)",
      "\\b(?:checking|review)\\w*.{0,20}(?:your browser|the security of your connection)",
      "\\b(?:unusual|suspicious|automated) (?:traffic|activity|requests?|access|quer(?:y|ies))\\b.{0,60}\\b(?:your|this|bots?|network|computer|from|not (?:permitted|allowed))\\b",
      "\\benable (?:javascript|cookies)\\b.{0,30}\\b(?:cookies|javascript)?\\b.{0,10}\\bto (?:continue|proceed)",
      "\\b(?:ray|reference|incident) id\\b",
      "\\bcomplete the (?:action|challenge|captcha|security check)",
      "\\bthe (?:captcha|puzzle)\\b.{0,40}\\b(?:below|continue|solve)",
      "(?:请|需要|正在)[^。]{0,12}(?:完成|进行|拖动|点击|输入)[^。]{0,12}(?:验证|滑块|验证码)",
      "(?:检测到|发现)[^。]{0,16}(?:异常|可疑|频繁)[^。]{0,8}(?:流量|访问|请求|操作)",
      "(?:访问|操作|请求)(?:过于|太)频繁",
      "(?:证明|确认)[^。]{0,8}(?:不是机器人|是真人)",
      "正在检查[^。]{0,8}浏览器",
      "(?:按住|拖动|滑动)[^。]{0,8}(?:滑块|拼图)",
    ),
  },
  {
    kind: "cookies",
    hint: /cookie|consent|partners|vendors|accept|reject|同意|接受|合作伙伴|第三方/i,
    titles: any(
      "^(?:before you continue|we value your privacy|your privacy(?: matters| choices)?|privacy settings|cookie (?:consent|settings|preferences|notice)|consent|manage (?:consent|cookies))\\b.{0,40}$",
      "^(?:隐私设置|我们重视您的隐私|Cookie ?(?:设置|同意|提示))(?:\\s*[-|_–—].*)?$",
    ),
    cues: any(
      "\\bwe (?:and|with) our \\d*,?\\d* ?(?:partners|vendors)",
      "\\b(?:accept|reject|allow|decline|agree to) (?:all|the use of)\\b.{0,60}\\b(?:cookies|agree|we will|purposes)",
      "\\b(?:by (?:clicking|choosing|selecting|tapping)|if you (?:click|choose|select))\\b.{0,40}\\b(?:accept|agree|reject|continue|consent|decline)",
      "\\b(?:manage|change|withdraw|customi[sz]e|set)\\b.{0,30}\\b(?:choices|preferences|consent|settings)\\b.{0,40}\\b(?:any time|cookies?|partners|privacy|consent|below|bottom)",
      "\\buse(?:s)? cookies\\b.{0,80}\\b(?:store|access|device|measure|advertis|personali[sz]|experience|consent)",
      "\\b(?:cookies|identifiers)\\b.{0,60}\\b(?:stor|process)\\w*\\b.{0,60}\\b(?:personal data|on (?:your|a) device|consent)",
      "\\bpersonali[sz]ed (?:ads|advertising|content)\\b.{0,80}\\b(?:measurement|audience|based on|partners)",
      "\\bstores? cookies on\\b|\\bcookies?\\b.{0,40}\\b(?:are|is|will be) used\\b.{0,40}\\b(?:experience|browser|preferences?|services)\\b",
      "(?:接受|同意|拒绝)(?:所有|全部)[^。]{0,10}Cookie",
      "(?:我们|本网站|本站)[^。]{0,20}(?:使用|会用)[^。]{0,6}Cookies?[^。]{0,40}(?:体验|广告|设备|同意|个性化|分析)",
      "(?:点击|选择)[^。]{0,10}(?:接受|同意)[^。]{0,20}(?:Cookie|隐私|即表示)",
      "(?:合作伙伴|第三方)[^。]{0,20}Cookie",
    ),
  },
  {
    kind: "paywall",
    hint: /subscri|member|unlock|to continue|to keep reading|this article|full article|free article|订阅|会员|付费|登录|注册|试读|免费阅读/i,
    titles: any(
      "^(?:subscribe(?: now| to (?:read|continue))?|subscription required|premium content)\\b.{0,20}$",
      "^(?:付费内容|会员专享)$",
    ),
    cues: any(
      "\\b(?:subscribe|sign up|register|log ?in|sign in|join|upgrade)\\b.{0,24}\\bto (?:continue|keep|finish) (?:reading|watching)",
      "\\b(?:to (?:read|view|access|unlock|continue reading|see)|read|unlock|access|want to read)\\b.{0,20}\\b(?:the (?:rest|full|whole|entire|complete)|this|full|unlimited|all)\\b.{0,16}\\b(?:article|story|text|content|piece|post|report)\\b.{0,80}\\b(?:subscri\\w*|member\\w*|sign|log|register|account|trial|pay)",
      "\\b(?:this|the full|our)\\b.{0,16}\\b(?:article|content|story|report|page|post)\\b.{0,30}\\b(?:for|to|reserved|exclusive|only)\\b.{0,24}\\b(?:subscribers?|members|premium|paying)",
      "\\bcontinue reading\\b.{0,30}\\bsubscri|\\bsubscribe (?:for|from|now for)(?: only| just)? [$£€]?\\d",
      "\\balready (?:a |an |have )?(?:subscri\\w+|member|account|registered)\\b",
      "\\b(?:you(?:'ve| have) (?:reached|read|used)|this is your last)\\b.{0,40}\\b(?:free|limit|article)",
      "(?:订阅|付费|开通|购买|成为|登录|注册)[^。]{0,16}(?:后|即可|以|才能|可以)?[^。]{0,8}(?:继续阅读|阅读全文|查看全文|阅读剩余|解锁|看完整|查看完整)",
      "(?:本文|此文|该文|剩余|以下|后续|全文)[^。]{0,12}(?:为|仅|需|属于|是)[^。]{0,10}(?:付费|会员|订阅|专享|VIP)",
      "(?:已经?是|已有)(?:会员|订阅|账号|账户)[^。]{0,10}(?:登录|？)",
      "(?:试读|免费阅读)[^。]{0,10}(?:结束|额度|用完|次数)",
    ),
  },
  {
    kind: "sign-in",
    hint: /log ?in|logged in|sign in|password|account|登录|密码/i,
    titles: any(
      "^(?:log ?in|sign in|sign up|login required|please (?:log|sign) in)\\b.{0,30}$",
      "^(?:登录|请登录|用户登录|请先登录)(?:\\s*[-|_–—].*)?$",
    ),
    cues: any(
      "\\b(?:you (?:must|need to|have to)|please) (?:be logged in|log ?in|sign in|register|create an account)\\b.{0,60}\\b(?:to|continue|view|see|access|first)\\b",
      "\\bforgot(?:ten)? (?:your )?(?:password|username)",
      "\\b(?:don't|do not) have an account",
      "请(?:先)?登录[^。]{0,12}(?:后|再|查看|访问|继续)?",
      "登录后(?:才能|才可以|可以|可|即可)?(?:查看|访问|继续|阅读)",
      "(?:手机号|短信|密码|扫码|其他方式|微信)登录|未注册[^。]{0,10}(?:自动|将)",
      "忘记密码",
    ),
  },
  {
    kind: "denied",
    hint: /denied|blocked|permission|legal reasons|granted|restricted|forbidden|refused|available|automated access|权限|拒绝|拦截|阻止|封禁|屏蔽|限制|地区|国家|区域/i,
    titles: any(
      "^(?:error )?(?:access (?:denied|to this page has been denied|restricted|blocked)|403|forbidden|request (?:blocked|rejected)|you have been blocked|blocked|permission denied|unavailable (?:for legal reasons|in your (?:region|country)))\\b.{0,40}$",
      "^(?:拒绝访问|禁止访问|访问被拒绝|无权访问|访问受限)(?:\\s*[-|_–—].*)?$",
    ),
    cues: any(
      "\\byou (?:do not|don't) have (?:the )?permission to (?:access|view)",
      "\\byour? (?:access|request|ip|connection|network)\\b.{0,60}\\b(?:has been|was|is|been) (?:temporarily )?(?:blocked|denied|restricted|refused|limited)",
      "\\baccess (?:to (?:this|the) (?:page|site|resource|content|website)|is|has been|was)\\b.{0,20}\\b(?:denied|forbidden|blocked|restricted)",
      "\\b(?:is|are)(?: currently)? (?:not|un)\\s?available (?:in|from) your (?:country|region|location|area)",
      "\\byou (?:have been (?:blocked|denied access)|are (?:unable|not able|not allowed|not permitted) to access)\\b|\\busing a security service to protect itself",
      "\\bnot (?:been )?(?:made )?(?:\\w+ ){0,3}available in your (?:country|region|location|area)",
      "\\baccess (?:cannot|can not|can't) be granted|\\battempting to access this (?:web)?site from (?:a|an) (?:country|region)|\\bunavailable (?:due to|for) legal reasons",
      "\\bautomated access\\b.{0,40}\\b(?:not (?:permitted|allowed)|prohibited|blocked)",
      "(?:您|你)(?:没有|无)(?:访问|查看)?权限?[^。]{0,8}(?:访问|查看|权限)",
      "(?:访问|请求|IP)[^。]{0,12}(?:已被|被)(?:拒绝|拦截|阻止|封禁|限制|屏蔽)",
      "(?:所在的?|您的)(?:国家|地区|区域)[^。]{0,10}(?:不可用|无法(?:访问|观看|播放|查看)|不支持|不提供|未开放)",
    ),
  },
  {
    kind: "not-found",
    hint: /found|exist|find|locate|moved|broken|removed|longer|spelling|home ?page|available|不存在|找不到|找到|删除|失效|下架|移除|走丢|过期|首页|不见/i,
    titles: any(
      "^(?:error )?(?:404|410)\\b.{0,40}$",
      "^(?:(?:sorry,? )?(?:the |this )?(?:page|file|document|article|post|content|url)(?: you requested)? (?:was |is |could )?(?:not (?:be )?found|no longer (?:exists|available)|does(?:n't| not) exist|gone|has moved|unavailable)|not found|oops|nothing (?:was )?found|page removed)\\b.{0,40}$",
      "^(?:页面|网页|文章|内容|资源)?(?:不存在|未找到|找不到|已删除|已失效|走丢了|出错)|^找不到(?:页面|网页)(?:\\s*[-|_–—].*)?$|^404(?:\\D.{0,10})?$",
    ),
    cues: any(
      "\\b(?:page|file|article|document|content|post|url|address|resource|link)\\b.{0,80}\\b(?:could(?:n't| not)(?: be)?|can(?:no|')t(?: be)?|was(?:n't| not)|is(?:n't| not)) (?:found|locate\\w*|available|there|display\\w*)",
      "\\b(?:could(?:n't| not)|can(?:no|')t|unable to|not able to|failed to) (?:find|locate)\\b.{0,30}\\b(?:page|file|article|document|content|post|url|address)",
      "\\b(?:page|file|article|document|content|post|url|link|resource)\\b.{0,60}\\b(?:no longer (?:exists?|available)|does(?:n't| not) exist|has (?:been )?(?:moved|removed|deleted|expired))",
      "\\b(?:page|article|post|document)\\b.{0,40}\\b(?:isn't|is not|is no longer) here\\b|\\blink\\b.{0,24}\\b(?:may|might|could|is|be) (?:be )?(?:broken|outdated|dead)\\b",
      "\\b(?:try|use) (?:the |our )?search\\b.{0,24}\\b(?:above|below|bar|box|instead)|\\bgo (?:back )?to (?:the |our )?home\\s?page",
      "\\b(?:check (?:the )?(?:spelling|url|address)|mistyped|typed (?:in )?the (?:address|url)|(?:return|go back|back) to (?:the |our )?home\\s?page|try (?:a search|searching|using the search))",
      "(?:您|你)?(?:访问|查找|请求|浏览|要找)的?(?:页面|网页|内容|文章|资源|链接)[^。]{0,16}(?:不存在|找不到|未找到|已删除|已被删除|已失效|已移除|走丢|不见)",
      "(?:页面|网页|内容|文章|链接|视频|商品)[^。]{0,12}(?:不存在|已(?:被)?(?:发布者|作者|管理员)?(?:删除|下架|移除)|已过期|已失效)",
      "(?:抱歉|对不起|很遗憾)[^。]{0,20}(?:找不到|没有找到|未找到|不存在)",
      "(?:返回|回到|跳转到)(?:网站)?首页",
      "(?:页面|网页|内容|文章|商品|视频)[^。]{0,10}(?:已下线|已下架)",
    ),
  },
  {
    kind: "server-error",
    hint: /be (?:right )?back|maintenance|construction|unavailable|unable|domain|suspended|database|server|overloaded|hosting|维护|升级|建设|域名|服务器/i,
    titles: any(
      "^(?:error )?(?:500|502|503|504|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|internal server error|site (?:is )?(?:under maintenance|not available)|under (?:maintenance|construction)|maintenance|account suspended|coming soon|database error)\\b.{0,40}$",
      "^(?:服务器错误|服务不可用|(?:网站|系统)?维护中?|域名出售)(?:\\s*[-|_–—].*)?$",
    ),
    cues: any(
      "\\b(?:site|website|page|service|server|we)\\b.{0,30}\\b(?:is|are|'re) (?:currently |temporarily )?(?:under (?:maintenance|construction)|down for (?:maintenance|repairs)|undergoing maintenance|overloaded)",
      "\\bwe(?:'ll| will) be (?:right |up and running )?back\\b|\\b(?:back|up) (?:online )?(?:soon|shortly|in a (?:moment|few minutes))\\b",
      "\\b(?:server|service)\\b.{0,40}\\b(?:temporarily unable|encountered an (?:internal )?error|is (?:temporarily )?unavailable|not responding)",
      "\\b(?:this )?domain (?:name )?(?:is|may be) (?:for sale|parked|available for purchase)|\\bbuy this domain\\b",
      "\\bthis account has been suspended\\b|\\bcontact your hosting provider\\b",
      "\\berror establishing a database connection\\b",
      "\\bserver is returning an? \\w+ error\\b|\\bpage (?:cannot|can not|can't|could not) be displayed\\b",
      "(?:网站|系统|服务器|页面)[^。]{0,8}(?:正在)?(?:维护|升级|建设)中?",
      "(?:该|此)域名[^。]{0,6}(?:出售|转让|已过期)",
      "服务器[^。]{0,8}(?:错误|繁忙|无响应|异常)",
    ),
  },
  {
    kind: "app",
    hint: /\bapp\b|google play|客户端|应用/i,
    titles: any(
      "^(?:open(?:ing)? (?:in|the) .{0,20}app|get the app|download (?:the|our) app|continue in (?:the )?app)\\b.{0,30}$",
      "^(?:打开|下载)\\s?(?:APP|客户端|应用)$",
    ),
    cues: any(
      "\\b(?:open|view|continue|read|see|watch|use)\\b.{0,24}\\bin (?:the|our) (?:\\w+ )?app\\b",
      "\\b(?:download|available) on the app store|\\bget it on google play|\\bcontinue in (?:the |your )?browser",
      "(?:打开|下载|前往|在)\\s?[^。\\s]{0,8}(?:APP|客户端)\\s?[^。]{0,6}(?:阅读|查看|观看|继续|体验|内)",
      "立即打开|(?:APP|客户端)\\s?内(?:打开|阅读|查看|观看)",
    ),
  },
  {
    kind: "script",
    hint: /javascript|脚本|腳本/i,
    titles: any(
      "^(?:javascript (?:is )?(?:required|disabled|not enabled)|enable javascript|please enable javascript)\\b.{0,30}$",
    ),
    cues: any(
      "\\b(?:enable|turn|activate|allow|requires?|needs?|without)\\b.{0,16}\\bjavascript\\b",
      "\\bjavascript\\b.{0,40}\\b(?:disabled|not enabled|turned off|required|not support\\w*)",
      "(?:启用|开启|打开|允许|需要|不支持)[^。]{0,12}(?:JavaScript|脚本)",
    ),
  },
  {
    kind: "refusal",
    hint: /\bAI\b|artificial intelligence|language model|real-?\s?time|knowledge|training|I am sorry|I'm|语言模型|人工智能|我无法|我不能|截至|截止/i,
    titles: NEVER,
    cues: any(
      "\\bas an? (?:AI|artificial intelligence)(?: language)?(?: model| assistant)?\\b.{0,40}\\bI\\b",
      "\\bI(?:'m| am)\\b.{0,20}\\b(?:an? AI|just an AI|a (?:large )?language model)\\b",
      "\\bI(?: do not|'m| am| don't| can(?:no|')t)\\b.{0,20}\\b(?:access|able|have|browse|provide)\\b.{0,30}\\b(?:real[- ]time|internet|current|up-to-date|live|browse)\\b",
      "\\b(?:as of|until|up to|since) my (?:last |latest )?(?:knowledge|training)\\b|\\bmy (?:knowledge|training)(?: data)? (?:cut-?off|update|only goes)",
      "\\bI(?:'m| am) (?:sorry|unable)\\b.{0,30}\\b(?:cannot|can't|but I|not able to|assist|fulfil|to (?:provide|access|generate))",
      "作为(?:一个|一名)?(?:AI|人工智能|大?语言模型)[^。]{0,10}(?:模型|助手)?[^。]{0,20}我",
      "我(?:无法|不能|没有办法)[^。]{0,10}(?:访问|获取|提供)[^。]{0,8}(?:实时|最新|互联网|网络)",
      "(?:截至|截止到?)我(?:的)?(?:知识|训练|上次)",
    ),
  },
];
