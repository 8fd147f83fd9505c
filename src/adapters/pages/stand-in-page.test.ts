import { describe, expect, test } from "vitest";
import { standInPage } from "./stand-in-page.ts";

describe("what stands in place of a page is known by its look:", () => {
  test.each([
    [
      "cookies",
      "Before you continue",
      "We and our 843 partners use cookies and similar technologies to store and access information about the ferry website on your device. By clicking Accept all, you agree to the use of cookies for measurement of advertising and content. You can manage your choices at any time.\n\nIf you click Reject all, we will not use cookies for these additional purposes.",
    ],
    [
      "cookies",
      "The Harbour Gazette",
      "We value your privacy. We and our 1,204 vendors store and/or access information on a device, such as cookies and process personal data. Personalised advertising and content, advertising and content measurement, audience research. You may change your preferences at any time at the bottom of this page.",
    ],
    [
      "cookies",
      "海港日报",
      "我们使用Cookie来改善您的体验并展示个性化广告。点击“接受”即表示您同意我们和合作伙伴使用Cookie。您也可以拒绝全部Cookie。",
    ],
    [
      "paywall",
      "When does the Saltmarsh ferry run?",
      "The Saltmarsh ferry is one of the last of its kind on this coast.\n\nSubscribe to continue reading. Already a subscriber? Log in. To read the rest of this article about the Saltmarsh ferry you need a subscription from 1 pound a week. Cancel at any time.",
    ],
    [
      "paywall",
      "Mill to be rebuilt",
      "The council decided on Tuesday.\n\nThis article is for members only. Join today to unlock this story.",
    ],
    [
      "paywall",
      "磨坊将重建",
      "市议会周二作出决定。\n\n本文为付费内容，订阅后可继续阅读全文。已是会员？请登录。",
    ],
    [
      "robots",
      "Just a moment...",
      "Verify you are human by completing the action below. example.org needs to review the security of your connection before proceeding.\n\nEnable JavaScript and cookies to continue. Ray ID: 8f1c",
    ],
    ["robots", "安全验证", "请完成安全验证后继续访问。检测到您的网络存在异常流量。"],
    [
      "robots",
      "Shop",
      "Our systems have detected unusual traffic from your computer network. To continue, please confirm that you are not a robot.",
    ],
    [
      "denied",
      "Access denied",
      "Your access to the timetable has been blocked. You don't have permission to access this resource.",
    ],
    ["denied", "Stream", "Sorry, this video is not available in your country."],
    ["denied", "提示", "您的访问已被拦截。您没有权限访问该页面。"],
    [
      "not-found",
      "404",
      "Sorry, the page about the timetable could not be found. The page you are looking for does not exist or has been moved. When you typed the address, check the spelling.",
    ],
    [
      "not-found",
      "Oops!",
      "We can't find the page you were looking for. It may have been removed. Go back to our homepage.",
    ],
    ["not-found", "提示信息", "抱歉，您访问的页面不存在或已被删除。返回首页"],
    ["not-found", "微信公众平台", "该内容已被发布者删除"],
    [
      "server-error",
      "Service Unavailable",
      "The server is temporarily unable to service your request due to maintenance downtime.",
    ],
    ["server-error", "公告", "网站正在维护中，请稍后再试。"],
    ["sign-in", "Log in", "Please log in to continue. Forgot your password? Don't have an account? Sign up."],
    ["sign-in", "登录", "请先登录后查看。忘记密码？"],
    [
      "refusal",
      "Saltmarsh ferry: everything you need to know",
      "I am sorry, but as an AI language model I cannot access real-time information about the timetable. When the ferry runs may vary by season, so I recommend that you check the official website.\n\nAs of my last knowledge update, the ferry runs every day.",
    ],
    [
      "refusal",
      "渡轮时刻表大全",
      "作为一个AI语言模型，我无法获取实时信息。截至我的知识更新，渡轮每天运行。建议您查看官方网站。",
    ],
  ])("%s: %s", (kind, title, text) => {
    expect(standInPage(title, text)).toBe(kind);
  });
});

const FERRY =
  "The ferry runs from Easter to the end of October. The first crossing leaves at 6:40 and the last at 21:15. A single ticket costs 4.20 pounds, and bicycles travel free of charge. The crossing takes 12 minutes. In strong wind the ferry does not run; a notice is then put up at the pier.";

describe("and a page is a page:", () => {
  test.each([
    ["Timetable", FERRY],
    [
      "Timetable",
      `${FERRY}\n\nWe use cookies to improve your experience on this device. Subscribe to our newsletter.`,
    ],
    [
      "Gym",
      "Membership costs 39 euros a month. You can cancel at any time. Already a member? Log in to book a course. Students pay 29 euros, and the pool is open from 7 to 22.",
    ],
    [
      "How to fix “403 Forbidden”",
      "The message “You don't have permission to access this resource” means that the server found the file but may not hand it out. Set the rights of the folder to 755.",
    ],
    [
      "HTTP 404",
      `The code 404 tells that a page could not be found. It was defined in 1992 with the first version of HTTP. ${FERRY} ${FERRY} ${FERRY}`,
    ],
    [
      "What is a CAPTCHA?",
      "A CAPTCHA is a test that is meant to tell people from programs: you are asked to verify that you are human by reading letters. The word was made up in 2003.",
    ],
    [
      "Chatbots in court",
      `The lawyer's brief held the sentence “As an AI language model, I cannot give legal advice.” The judge was not amused. ${FERRY}`,
    ],
    [
      "Paper raises its wall",
      `The newspaper will ask readers to subscribe to continue reading after three articles a month, its publisher said. ${FERRY} ${FERRY}`,
    ],
    [
      "如何解决404错误",
      "页面不存在时服务器返回404。可以先检查链接是否拼写正确，再查看服务器的配置文件，最后清除缓存。",
    ],
    [
      "健身房价格",
      "会员每月39欧元，学生29欧元，随时可以取消。泳池七点到二十二点开放，登录后可预约课程，周末也不休息，课程包括瑜伽和拳击。",
    ],
    ["", ""],
  ])("%s", (title, text) => {
    expect(standInPage(title, text)).toBeUndefined();
  });
});
