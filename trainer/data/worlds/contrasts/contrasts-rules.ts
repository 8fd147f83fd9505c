/** In which order, how many of them, under which condition, may or must, not, why (`contrast.ts` tells the form). Of our own making. */
export const RULE_CONTRASTS = `
@ varnish order
< Sand the board first and varnish it afterwards.
< Varnish goes on only when the board has been sanded.
< 先打磨木板，再上清漆。
< 木板打磨好以后才上清漆。
> Varnish the board first and sand it afterwards.
> Sanding comes only when the board has been varnished.
> 先给木板上清漆，再打磨。
> 木板上好清漆以后才打磨。
( The sanding is done before the varnishing.
( One varnishes after sanding.
( 打磨在上漆之前。
( 上漆排在打磨之后。
) The varnishing is done before the sanding.
) One sands after varnishing.
) 上漆在打磨之前。
) 打磨排在上漆之后。
@ dinner order
< Soup was served once the speeches were over.
< The speeches came before the soup.
< 讲话结束以后才上汤。
< 先讲话，后上汤。
> The speeches began once the soup had been eaten.
> The soup came before the speeches.
> 喝完汤才开始讲话。
> 先上汤，后讲话。
( Guests listened first and ate later.
( The soup followed the speeches.
( 客人先听讲，后吃饭。
( 汤在讲话后面。
) Guests ate first and listened later.
) The speeches followed the soup.
) 客人先吃饭，后听讲。
) 讲话在汤后面。
@ arrival order x:a,b
< {a} arrived while {b} was still on the train.
< When {b} got to {place}, {a} had been waiting there for an hour.
< {a}到的时候，{b}还在火车上。
< {b}到{place}时，{a}已经等了一个小时。
( {a} was there before {b}.
( {b} came later than {a}.
( {a} was the first of the two to arrive.
( {a}比{b}先到。
( {b}来得比{a}晚。
( 两人里先到的是{a}。
@ payment order
< The deposit has to be on our account before the keys are handed out.
< Keys are given out after the deposit has come in.
< 押金到账以后才发钥匙。
< 发钥匙之前，押金必须到账。
> The keys are handed out first; the deposit may follow within {n} days.
> For the deposit there are {n} days from the handing out of the keys.
> 先发钥匙，押金{n}天内补交。
> 拿到钥匙后有{n}天时间交押金。
( Without a deposit one gets no keys.
( First the deposit, then the keys.
( 不交押金拿不到钥匙。
( 先交押金，后拿钥匙。
) One gets the keys before paying the deposit.
) First the keys, then the deposit.
) 还没交押金就能拿钥匙。
) 先拿钥匙，后交押金。
@ rooms quantifier
< All {n} rooms have been painted.
< There is no room that has not been painted.
< {n}个房间全部粉刷过了。
< 没有一个房间还没粉刷。
> Of {n} rooms two have been painted.
> Two of the {n} rooms are painted; the others wait.
> {n}个房间里粉刷了两个。
> {n}个房间只刷好两个，其余还等着。
( Every room is painted.
( The painting is complete.
( 每个房间都刷好了。
( 粉刷已经全部完成。
) Only some of the rooms are painted.
) The painting is not complete.
) 只有一部分房间刷好了。
) 粉刷还没有全部完成。
@ discount quantifier
< The discount is for everybody who books.
< Whoever books gets the discount.
< 凡是预订的人都打折。
< 只要预订就有折扣。
> The discount is for members who book.
> Of those who book, members alone get the discount.
> 会员预订才打折。
> 预订的人里，只有会员有折扣。
( Members and others alike get the discount.
( One need not be a member for the discount.
( 会员和非会员都有折扣。
( 不是会员也打折。
) Others than members do not get the discount.
) One has to be a member for the discount.
) 非会员没有折扣。
) 必须是会员才打折。
@ lifts quantifier
< Neither of the two boats was at sea.
< Both boats stayed in the harbour.
< 两条船都没有出海。
< 两条船都留在港里。
> One of the two boats was at sea.
> One boat stayed in the harbour, the other did not.
> 两条船有一条出海了。
> 一条船留在港里，另一条没有。
( No boat had gone out.
( 没有船出去。
( 港里有两条船。
) A boat had gone out.
) 有一条船出去了。
) 港里只剩一条船。
@ exam quantifier
< {many} candidates sat the exam and nobody failed.
< All {many} who sat the exam passed.
< {many}名考生参加考试，无人不及格。
< 参加考试的{many}人全部通过。
> {many} candidates sat the exam and half of them failed.
> Of {many} who sat the exam every second one passed.
> {many}名考生参加考试，一半不及格。
> 参加考试的{many}人里通过了一半。
( Everyone was successful in the exam.
( There was no failure.
( 所有人都考过了。
( 没有人不及格。
) Not everyone was successful in the exam.
) There were failures.
) 不是所有人都考过了。
) 有人不及格。
@ atmost quantifier
< A table seats at most {n}.
< More than {n} may not sit at a table.
< 一张桌子最多坐{n}人。
< 每桌不得超过{n}人。
> A table is for {n} people at least.
> With fewer than {n} no table is given.
> 一张桌子至少坐{n}人。
> 不足{n}人不给桌子。
( A group larger than {n} does not fit at one table.
( {n} is the upper limit.
( 超过{n}人一桌坐不下。
( {n}人是上限。
) A group smaller than {n} gets no table.
) {n} is the lower limit.
) 少于{n}人没有桌子。
) {n}人是下限。
@ umbrella modality
< The hall may be closed in {late}; nothing is settled.
< It is being considered to close the hall in {late}.
< 礼堂{late}可能关闭，尚未定下。
< 正在考虑{late}关闭礼堂。
> The hall will be closed in {late}; this is settled.
> It has been decided to close the hall in {late}.
> 礼堂{late}关闭，已经定下。
> 已决定{late}关闭礼堂。
( Whether the hall closes is open.
( The closing is only a possibility.
( 礼堂关不关还没定。
( 关闭只是一种可能。
) It is certain that the hall closes.
) The closing is a fact.
) 礼堂一定会关。
) 关闭是定了的事。
@ boots modality
< Sturdy boots are recommended for the tour.
< We advise sturdy boots, but nobody is sent home without.
< 建议参观时穿结实的靴子。
< 最好穿结实的靴子，没有也不会让人回去。
> Sturdy boots are required for the tour.
> Whoever comes without sturdy boots is sent home.
> 参观必须穿结实的靴子。
> 没穿结实靴子的人会被请回。
( One may take the tour in other shoes.
( Boots are not a duty.
( 穿别的鞋也可以参观。
( 靴子不是必须的。
) One may not take the tour in other shoes.
) Boots are a duty.
) 穿别的鞋不能参观。
) 靴子是必须的。
@ bikes modality
< Bicycles may be left in the yard.
< The yard is open to bicycles.
< 自行车可以停在院里。
< 院子里允许放自行车。
> Bicycles must not be left in the yard.
> The yard is closed to bicycles.
> 自行车不得停在院里。
> 院子里禁止放自行车。
( It is allowed to park a bike in the yard.
( Whoever comes by bike can put it in the yard.
( 院里准许停自行车。
( 骑车来的人能把车放院里。
) It is forbidden to park a bike in the yard.
) Whoever comes by bike has to put it elsewhere.
) 院里不准停自行车。
) 骑车来的人得把车放别处。
@ form modality
< There is no need to sign the form.
< The form is valid without a signature.
< 表格不必签名。
< 表格不签名也有效。
> The form has to be signed.
> Without a signature the form is void.
> 表格必须签名。
> 表格不签名无效。
( One can leave the signature out.
( An unsigned form is accepted.
( 可以不签名。
( 没签名的表格也收。
) One cannot leave the signature out.
) An unsigned form is not accepted.
) 不能不签名。
) 没签名的表格不收。
@ rain condition
< If it rains, the market moves into the barn.
< In dry weather the market is on the green, otherwise in the barn.
< 下雨的话集市搬进谷仓。
< 天晴集市在草地上，否则在谷仓里。
> Whatever the weather, the market is on the green.
> The market stays on the green even when it rains.
> 不管天气如何，集市都在草地上。
> 下雨集市也照样在草地上。
( In rain one finds the market in the barn.
( The place of the market depends on the weather.
( 下雨时集市在谷仓。
( 集市在哪里要看天气。
) In rain one finds the market on the green.
) The place of the market does not depend on the weather.
) 下雨时集市在草地上。
) 集市在哪里跟天气无关。
@ free condition
< Orders over {mid} euros are sent free of charge; below that it is {few} euros.
< Postage of {few} euros is added unless the order is over {mid} euros.
< 订单超过{mid}欧元包邮，不到的收{few}欧元。
< 除非满{mid}欧元，否则加收邮费{few}欧元。
> Each order is sent free of charge, whatever it comes to.
> There is no postage, not even on small orders.
> 不论多少钱，订单一律包邮。
> 小单也不收邮费。
( For a small order one pays postage.
( Only large orders are sent for nothing.
( 买得少要付邮费。
( 买得多才包邮。
) For a small order one pays no postage.
) Small orders too are sent for nothing.
) 买得少也不用付邮费。
) 小订单同样包邮。
@ unless condition
< The contract runs on unless it is ended by {early}.
< Whoever does not end the contract by {early} has it for another year.
< {early}之前不解约，合同自动延续。
< 到{early}还没解约的，合同再续一年。
> The contract ends in {early} unless it is renewed.
> Whoever does not renew the contract by {early} loses it.
> {early}之前不续签，合同即告终止。
> 到{early}还没续签的，合同失效。
( If nobody does anything, the contract continues.
( To get out of it one has to end it.
( 什么都不做，合同就继续。
( 想不续必须去解约。
) If nobody does anything, the contract is over.
) To stay in it one has to renew it.
) 什么都不做，合同就结束。
) 想继续必须去续签。
@ adult condition
< Under {n} one may swim only with an adult.
< Children who are not yet {n} need an adult with them to swim.
< 未满{n}岁必须有大人陪才能游泳。
< 不到{n}岁的孩子游泳要有大人在旁。
> Children of any age may swim alone.
> No adult has to be with children who swim.
> 任何年纪的孩子都可以单独游泳。
> 孩子游泳不需要大人陪。
( Small children may not swim on their own.
( 小孩不能自己去游泳。
) Small children may swim on their own.
) 小孩可以自己去游泳。
@ key negation
< The spare key has not been found yet.
< Nobody has come across the spare key so far.
< 备用钥匙还没找到。
< 至今没有人见到备用钥匙。
> The spare key has been found.
> Somebody has come across the spare key.
> 备用钥匙找到了。
> 有人见到了备用钥匙。
( The spare key is still missing.
( The search for the key goes on.
( 备用钥匙仍然不见踪影。
( 钥匙还在找。
) The spare key is no longer missing.
) The search for the key is over.
) 备用钥匙已经不缺了。
) 钥匙不用再找了。
@ breakfast negation
< Breakfast is included in the price.
< The price is with breakfast.
< 房价含早餐。
< 价钱里已经有早餐。
> Breakfast is not included in the price.
> The price is without breakfast.
> 房价不含早餐。
> 价钱里没有早餐。
( One does not pay extra for breakfast.
( 早餐不另收钱。
) Breakfast costs extra.
) 早餐要另付钱。
@ licence negation
< One can drive the cart without a licence.
< No licence is asked for to drive the cart.
< 开这辆小车不要驾照。
< 没有驾照也能开这辆小车。
> Nobody drives the cart without a licence.
> A licence is asked for to drive the cart.
> 开这辆小车要驾照。
> 没有驾照不能开这辆小车。
( People who have no licence may drive it too.
( 没考过驾照的人也可以开。
) People who have no licence may not drive it.
) 没考过驾照的人不可以开。
@ strike cause x:cause,cause2
< The train stood still for an hour because of {cause}.
< {cause} kept the train standing for an hour. There was {cause2} too, which did no harm.
< 由于{cause}，火车停了一个小时。
< {cause}让火车停了一小时；另外还有{cause2}，倒没有影响。
( The reason for the stop was {cause}.
( What held the train up was {cause}.
( 停车的原因是{cause}。
( 耽误火车的是{cause}。
@ move cause
< {a} moved to {city} for the sake of a new job.
< A new job took {a} to {city}.
< {a}为了新工作搬到{city}。
< {a}因为换工作去了{city}。
> {a} moved to {city} for the sake of an ill mother.
> An ill mother took {a} to {city}.
> {a}为了照顾生病的母亲搬到{city}。
> {a}因为母亲生病去了{city}。
( Work was the reason for the move.
( 搬家的原因是工作。
( {a}是为工作搬走的。
) Family was the reason for the move.
) 搬家的原因是家人。
) {a}是为家里人搬走的。
@ salt cause
< Salt is strewn so that nobody slips.
< The salt is there against slipping.
< 撒盐是为了防滑。
< 撒盐，免得有人滑倒。
> Salt is strewn so that weeds do not grow.
> The salt is there against weeds.
> 撒盐是为了除草。
> 撒盐，免得长草。
( The salt is to prevent falls.
( 盐用来防止摔倒。
) The salt is to keep plants away.
) 盐用来防止长草。
`;
