/** What may or must be, under which condition, what is denied and why (`contrast.ts` tells the form). Of our own making. */
export const DUTY_CONTRASTS = `
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
