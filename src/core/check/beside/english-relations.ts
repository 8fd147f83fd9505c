/** English words that are opposites, as `word-relations.ts` reads them. Verbs and nouns in their plain form. */

/** `a b/c d`: each of the left is an opposite of each of the right. */
export const ENGLISH_OPPOSITES = `
increase rise grow climb gain surge jump soar expand growth upward uptick/decrease fall drop decline shrink reduce lower plunge loss slump dip downward reduction contract
more greater higher larger bigger/less fewer lower smaller
most largest highest biggest maximum top majority/least smallest lowest minimum bottom minority fewest
above over exceed/below under
accept approve adopt agree/reject refuse deny decline disagree oppose
support back favour favor endorse advocate/oppose criticise criticize reject resist
win victory beat defeat triumph/lose loss defeated
success successful succeed/failure unsuccessful fail
open opened/close closed shut
start begin launch commence/end finish stop cease conclude halt
first/last
early/late
young/old elderly
new/old
long/short
high tall/low short
hot warm/cold cool
strong strengthen/weak weaken
good positive favorable favourable beneficial/bad negative unfavorable unfavourable harmful detrimental
safe/dangerous unsafe
legal lawful allow permit authorise authorize/illegal unlawful ban forbid prohibit
possible able/impossible unable
include/exclude
import/export
male man men boy father son husband brother king he/female woman women girl mother daughter wife sister queen she
east eastern/west western
north northern/south southern
left/right
inside internal indoor/outside external outdoor
public/private
domestic/foreign overseas
love like enjoy/hate dislike
friend ally/enemy rival
arrive enter/leave depart exit
join/leave
push/pull
add/remove delete subtract
create build establish found/destroy demolish abolish dissolve
appoint hire employ recruit/dismiss fire sack resign
alive survive/dead die kill
rich wealthy/poor
easy simple/difficult hard complex complicated
fast quick rapid/slow gradual
full/empty
same similar alike identical/different distinct unlike
true correct accurate/false incorrect inaccurate wrong
always/never rarely seldom
all every entire/none
often frequently/rarely seldom
major significant substantial considerable/minor slight insignificant negligible marginal
cause/prevent
improve better improvement/worsen worse deteriorate
encourage promote/discourage
profit/loss deficit
surplus/deficit shortage
guilty convict/innocent acquit
victim/perpetrator
teacher/student pupil
parent/child
doctor/patient
employer/employee
offence offense attack/defence defense defend
day/night
morning/evening
summer/winter
spring/autumn
past former/future present current
optimistic/pessimistic
happy glad pleased satisfied/sad unhappy upset disappointed dissatisfied
expensive costly/cheap affordable inexpensive
free/paid
temporary/permanent
voluntary/mandatory compulsory
active/inactive passive
direct/indirect
visible/invisible
known/unknown
official/unofficial
rural/urban
sunny/rainy cloudy
acid/alkaline
upper/lower
ancient/modern
confirm/deny
admit/deny
praise/criticise criticize condemn
accelerate/decelerate slow
advantage benefit/disadvantage drawback
agree/disagree
maximum/minimum
interested/disinterested uninterested
responsible/irresponsible
relevant/irrelevant
convenient/inconvenient
necessary essential/unnecessary
efficient/inefficient
online/offline
pass/fail
remember recall/forget
gain/lose
healthy well/ill sick
intact undamaged unharmed unhurt/damaged broken harmed injured hurt
present/absent
clean/dirty
dry/wet damp
heavy/light
loud noisy/quiet silent
wide broad/narrow
deep/shallow
thick/thin
near close/far distant
bright/dark
lock/unlock
load/unload
plug/unplug
appear/disappear vanish
connect/disconnect
attend/miss skip
complete finished/incomplete unfinished
original/copy replica replacement
genuine authentic real/fake forged counterfeit copy
occupied/vacant empty
optional voluntary/compulsory mandatory required obligatory
raw/cooked
fresh/frozen stale
upstairs/downstairs
forward forwards/backward backwards
clockwise/anticlockwise counterclockwise
odd/even
spend/save
shorten/lengthen extend prolong
comfortable/uncomfortable
certain sure/uncertain doubtful unsure
suitable fit/unsuitable unfit
useful/useless
careful/careless
harmless/harmful
edible/poisonous inedible
tight tighten/loose loosen
smooth/rough
soft/hard
fasten/unfasten
warm heat/cool chill
keep retain/discard sell
wear/remove
majority/minority
sweet/sour bitter
satisfied content/dissatisfied unhappy
insured/uninsured
heads/tails
buyer/seller
partially partly/fully completely entirely
`;
