/**
 * Articles made for trying how they are put together: event | title | how it begins. Events of one kind stand beside each other
 * (two quakes, two rates, two strikes), accounts of one differ in words, angle and figures. `-`: alone. The last set was
 * written after everything was chosen, and chooses nothing.
 */
const SEEN = `
quake-a|Magnitude 6.1 earthquake shakes Valmar coast|A magnitude 6.1 earthquake struck off the coast of Valmar on Tuesday, damaging homes in the port town of Serra. Two people were hurt, officials said.
quake-a|Two injured as strong quake hits Serra|Houses cracked and power was lost in Serra after a strong earthquake off Valmar. The 6.1 tremor came at dawn, the seismological institute said.
quake-a|Valmar quake: schools in Serra stay closed|Schools in Serra remain shut after Tuesday's earthquake, which measured 6.1 and injured two people on the Valmar coast.
quake-b|Tremor of 5.4 felt across Norland|A 5.4 magnitude earthquake was felt across Norland overnight, with no reports of damage in Hesk, the capital.
quake-b|Norland earthquake wakes residents of Hesk|People in Hesk ran into the streets when an earthquake of 5.4 shook Norland at night. Nobody was hurt.
rate-a|Central bank of Ostria raises rate to 4.25%|Ostria's central bank raised its main rate by a quarter point to 4.25% on Thursday, citing wages.
rate-a|Ostrian rates go up again|Borrowing becomes dearer in Ostria: the central bank lifted its key rate to 4.25 percent, the third rise this year.
rate-a|What the rise to 4.25% means for Ostrian mortgages|After the central bank's decision on Thursday, mortgage holders in Ostria face higher payments.
rate-b|Norland keeps interest rate unchanged|Norland's central bank left its rate at 2.5% and said inflation was close to target.
rate-b|Norland holds at 2.5% as inflation eases|The central bank of Norland held rates steady at 2.5 percent on Wednesday; economists had expected no change.
strike-a|Train drivers to strike for three days|Train drivers of the Midline railway will strike from Monday to Wednesday over pay, their union said.
strike-a|Midline strike: which trains run|Two of three Midline trains are cancelled from Monday as drivers walk out over pay for three days.
strike-b|Airport staff walk out at Hesk|Security staff at Hesk airport walked out on Friday, delaying some 80 flights.
strike-b|Flights delayed as Hesk airport security staff strike|Around 80 flights were late on Friday after a strike by security staff at Hesk airport.
film|"The Salt Road" wins main prize at Serra festival|The Salt Road, a drama by Mira Kolen, won the Golden Gull at the Serra film festival.
film|Mira Kolen takes Golden Gull|Director Mira Kolen was awarded the Golden Gull for The Salt Road on Saturday night.
rocket|Launch of Petrel 3 postponed by wind|The launch of the weather satellite Petrel 3 was put off to Thursday because of high winds at the spaceport.
rocket|Petrel 3 weather satellite waits for calmer skies|Engineers delayed the Petrel 3 satellite launch as winds at the spaceport exceeded limits.
rocket|Petrel 3 reaches orbit|After a delay caused by wind, the weather satellite Petrel 3 was launched and reached its orbit on Thursday.
-|Ten recipes with pumpkin|Autumn is here: from soup to pie, these recipes use up a whole pumpkin.
-|How to choose a bicycle helmet|A helmet must fit. We tried twelve and explain the test marks.
-|Valmar opens new concert hall|The concert hall in Valmar's old harbour opened with Mahler on Sunday.
-|Opinion: Norland should build more homes|The capital Hesk lacks forty thousand flats, and the council builds four hundred a year.
-|Ostria beats Norland 3-1 in friendly|Ostria won a friendly match against Norland with two goals in the second half.
flood-zh|青河水位超过警戒线，沿岸三镇转移居民|连日暴雨后，青河水位周一超过警戒线，沿岸三个镇转移居民两千多人。
flood-zh|青河汛情：两千多人转移到安全地带|受暴雨影响，青河沿岸三镇的两千多名居民已转移，学校停课。
flood-zh|暴雨致青河水位上涨 三镇停课|青河水位持续上涨，超过警戒线，当地三个镇的学校停课。
metro-zh|海宁市地铁五号线开通|海宁市地铁五号线周六开通运营，全长三十二公里，设二十一个车站。
metro-zh|五号线今日开通 海宁地铁总里程达到一百八十公里|海宁地铁五号线开通，二十一座车站投入运营，首日客流十五万人次。
metro2-zh|海宁市地铁票价下月起调整|海宁市地铁票价从下月起调整，起步价由两元调到三元。
metro2-zh|海宁地铁起步价将涨到三元|海宁市交通局宣布，地铁起步价下月由两元涨至三元，学生票不变。
panda-zh|大熊猫“团团”产下双胞胎|云山动物园的大熊猫团团周三产下一对双胞胎，母子平安。
panda-zh|云山动物园迎来熊猫双胞胎|云山动物园宣布，大熊猫团团顺利产下双胞胎幼崽，体重均超过一百克。
-|秋天怎么保养皮肤|秋天空气干燥，医生建议多喝水，少用热水洗脸。
-|老街改造完成 商户陆续回迁|经过一年改造，城南老街重新开放，首批六十家商户回迁。
-|青年作家林溪推出新书|林溪的新书写的是一座小城里三代人的故事。
`;

const SEEN_TOO = `
bridge|Old harbour bridge closed after cracks found|Inspectors found cracks in two beams of the harbour bridge in Tolven; traffic is diverted until further notice.
bridge|Tolven: cracks shut harbour bridge, detours for weeks|Drivers in Tolven must take detours for weeks. Cracks in the beams of the harbour bridge led the city to close it.
bridge|Who pays for Tolven's cracked bridge?|Repairs of the closed harbour bridge could cost 9 million; Tolven and the province disagree who pays.
bridge2|New footbridge in Lerum wins design award|The timber footbridge over the Lerum river was given this year's design award.
bridge2|Award for Lerum's wooden footbridge|Architects Sole & Brandt won the design award for their timber bridge in Lerum.
merger|Corvid Foods to buy Hale Dairies for 1.2 billion|Corvid Foods said it would buy Hale Dairies for 1.2 billion in shares and cash.
merger|Hale Dairies shares jump on Corvid bid|Shares of Hale Dairies rose 30% after Corvid Foods offered 1.2 billion for the dairy group.
merger|Farmers worry about Corvid's takeover of Hale Dairies|Milk farmers fear lower prices if Corvid Foods takes over Hale Dairies.
merger2|Watchdog clears Brill's purchase of Oma Bank|The competition watchdog approved the purchase of Oma Bank by Brill on conditions.
merger2|Oma Bank can be bought by Brill, regulator says|Brill may buy Oma Bank if it sells 40 branches, the competition authority decided.
fire|Fire destroys sawmill near Lerum|A fire destroyed a sawmill near Lerum in the night to Sunday; eighty firefighters were called.
fire|Eighty firefighters at sawmill blaze|Firefighters fought a blaze at a sawmill outside Lerum until morning. Nobody was injured.
fire2|Forest fire threatens villages in Dorne|A forest fire in the hills of Dorne forced the evacuation of three villages.
fire2|Three villages evacuated as Dorne hills burn|Residents of three villages were brought to safety from a forest fire in Dorne on Sunday.
vote|Parliament passes ban on short-haul flights|Parliament voted 88 to 61 for a ban on domestic flights shorter than 300 km.
vote|Flights under 300 km banned from next year|Domestic flights of less than 300 kilometres will be forbidden from next year after a vote in parliament.
vaccine|One-dose malaria vaccine shows promise|A single dose of a malaria vaccine protected 76% of children in a trial in two countries.
vaccine|Malaria: trial of single-dose vaccine protects three in four|Three of four children were protected by one dose of a new malaria vaccine, researchers report.
chess|Ida Sorel, 16, becomes youngest chess champion|Ida Sorel won the national chess championship at the age of 16.
chess|Sixteen-year-old Sorel wins national chess title|With a draw in the last round Ida Sorel secured the chess championship.
-|Five walks along the Tolven harbour|From the lighthouse to the bridge: walks for every age.
-|Lerum hospital seeks nurses|The hospital has sixty open positions and offers housing.
-|Dairy prices stable in October|Milk and butter cost as much in October as the month before.
-|Review: a quiet thriller|The new novel by Jon Abel begins slowly and ends on a ferry.
-|How vaccines are stored|Cold chains, freezers and why some doses are lost.
typhoon-zh|台风“海燕”登陆南屿，航班大面积取消|台风海燕周四早晨在南屿登陆，最大风力十三级，南屿机场取消航班一百多架次。
typhoon-zh|南屿机场因台风取消百余航班|受台风海燕影响，南屿机场周四取消航班一百二十架次，轮渡停运。
typhoon-zh|海燕过境 南屿十万户停电|台风海燕过境后，南屿约十万户家庭停电，电力部门正在抢修。
typhoon2-zh|第九号台风生成 预计不影响我国|第九号台风在远海生成，向东北方向移动，气象台说不会影响我国。
typhoon2-zh|气象台：新台风向东北移动|气象台消息，第九号台风正在向东北方向移动，强度逐渐减弱。
museum-zh|东陵博物馆展出新出土青铜器|东陵博物馆周末起展出三十件新出土的青铜器，展期两个月。
museum-zh|三十件青铜器首次亮相东陵|新近出土的三十件青铜器在东陵博物馆首次展出，观众可免费预约。
bike-zh|临江市共享单车明年统一管理|临江市宣布，明年起共享单车实行统一管理，总量控制在八万辆。
bike-zh|临江：共享单车总量不超过八万辆|临江市交通局公布共享单车新规，总量不得超过八万辆，乱停放将被罚款。
-|临江大桥夜景灯光更换完成|临江大桥的六千盏灯全部换成节能灯。
-|博物馆里的周末课堂|孩子们在老师带领下制作陶器。
-|机场附近房价下降|三季度机场附近的二手房价格下降百分之二。
`;

const KEPT = `
ferry|Ferry runs aground off Ilse island|A ferry with 212 passengers ran aground off the island of Ilse in fog on Monday evening. All were taken off by boat.
ferry|All 212 passengers safe after Ilse ferry grounding|Rescue boats brought 212 people ashore after their ferry hit rocks near Ilse in thick fog.
ferry|Captain questioned over grounded ferry|Investigators questioned the captain of the ferry that grounded in fog near Ilse with 212 aboard.
ferry2|Ilse gets electric ferry in spring|An electric ferry will sail between Ilse and the mainland from April, the operator said.
ferry2|Electric ferry for Ilse tested|The electric ferry that will serve Ilse from April made its first trips in the fjord.
wage|Minimum wage to rise to 14.60|The government will raise the minimum wage to 14.60 an hour in January, the labour minister said.
wage|Unions: 14.60 is not enough|Trade unions called the planned minimum wage of 14.60 an hour too low; employers called it too high.
wage2|Nurses win 6% pay rise|After eight weeks of talks nurses in public hospitals get 6% more pay from July.
wage2|Pay deal for hospital nurses: six percent from July|Hospitals and the nurses' union agreed on a rise of six percent from July.
data|Millions of customer records leaked at Parcelo|The parcel service Parcelo said names and addresses of 3.4 million customers were stolen by hackers.
data|Parcelo hack: what customers should do now|After hackers stole data of 3.4 million Parcelo customers, change your password and beware of false parcel messages.
data2|City of Marn restores systems after cyberattack|Two weeks after a cyberattack the town hall of Marn issues passports again.
data2|Passports again in Marn: town hall back online|The town hall of Marn is back online after the cyberattack that stopped it for two weeks.
whale|Stranded whale returns to sea|A humpback whale that stranded near Otter Bay was freed at high tide by volunteers.
whale|Volunteers free humpback at Otter Bay|Forty volunteers helped a stranded humpback whale back into the sea at Otter Bay.
match|Falk scores twice as Rovers beat United|Rovers beat United 2-0 on Sunday with two goals by Jonas Falk.
match|Rovers 2, United 0: Falk decides derby|Jonas Falk scored both goals of Rovers' win over United in the derby.
match2|United sack coach after fifth defeat|United dismissed coach Per Lindh on Tuesday after the fifth defeat in a row.
match2|Lindh out at United|Coach Per Lindh has been sacked by United, whose fifth defeat in a row came in Sunday's derby.
-|Ilse island's best beaches|From north to south: where to swim on Ilse.
-|Parcel prices rise in March|Sending a parcel of two kilos will cost 50 cents more.
-|Hospital food, ranked|Patients in twelve hospitals tasted the soup.
-|Fog, explained|Why autumn evenings bring fog to the coast.
-|Rovers plan new stadium|Rovers want to build a stadium for 24,000 near the station.
rail-zh|青岭高铁隧道全线贯通|全长十八公里的青岭隧道周二贯通，青岭高铁预计明年底通车。
rail-zh|十八公里青岭隧道贯通 高铁明年底通车|青岭高铁控制性工程青岭隧道周二贯通，历时五年。
rail2-zh|春运火车票下周开售|铁路部门宣布，春运火车票下周一开始发售，网上提前十五天。
rail2-zh|下周一起可买春运车票|春运车票下周一起在网上和窗口发售，旅客可提前十五天购买。
water-zh|白沙县停水两天 主管道破裂|白沙县自来水主管道破裂，城区停水两天，消防车送水。
water-zh|主管道抢修完成 白沙县恢复供水|白沙县城区破裂的自来水主管道抢修完成，停水两天后恢复供水。
exam-zh|公务员考试报名人数创新高|今年公务员考试报名人数达到三百四十万，创历史新高。
exam-zh|三百四十万人报考公务员|公务员考试报名结束，共有三百四十万人报名，比去年多一成。
-|白沙县丰收节开幕|白沙县丰收节周末开幕，展出各乡镇的农产品。
-|冬天怎么挑羽绒服|看充绒量，也看蓬松度。
-|高铁上能不能吃泡面|记者采访了二十位旅客，一半表示可以接受。
`;

export interface MadeStory {
  /** Undefined where no other article is of its event. */
  readonly event: string | undefined;
  readonly title: string;
  readonly lead: string;
}

const read = (rows: string): MadeStory[] =>
  rows
    .trim()
    .split("\n")
    .map((row) => {
      const [event = "-", title = "", lead = ""] = row.split("|");
      return { event: event === "-" ? undefined : event, title, lead };
    });

export const MADE_STORIES = { seen: read(SEEN), seenToo: read(SEEN_TOO), kept: read(KEPT) };
