import type { LexiconSource } from './lexicon.ts'

/** What customers say in English. */
export const english: LexiconSource = {
  'angry 3': `
    scam | scammer | scammers | scammed | thieves | thief | liar | liars | robbery | robbed
    rip off | ripoff | ripped off | ripping (me/us/people) off | stole (my/from) | stealing | stolen my money
    unacceptable | not acceptable | outrageous | disgusting | disgusted | disgrace | disgraceful | ridiculous
    absurd | pathetic | insulting | insult | atrocious | abysmal
    furious | livid | infuriating | pissed | pissing me off | outraged | useless | incompetent
    incompetence | clueless | idiots | idiot | morons | moron | fuck | fucking | bullshit | shit
    shitty | wtf | screw you | go to hell | what the (hell/heck/fuck) | the hell | wth
    worst (company/service/customer service/experience/shop/store/ever) | sick (of/and tired) | fed up | had enough
    had it with | last straw | done with (you/this company) | how dare you | shame on you | ashamed of yourselves
    should be ashamed | you people | a joke | (absolute/total/complete) joke
    (are you/you) kidding | got to be (kidding/joking) | are you serious | seriously ? ? | never again
    never (buying/shopping/ordering/using) | never (buy/shop/order) from | lost a customer | lost my business | lawyer
    attorney | sue you | suing | small claims | legal action | take you to court | see you in court | chargeback
    bbb | ombudsman | regulator
    report (you/this to) | reporting you | (file/filing/make/lodge/raise) a complaint
    complain | false advertising | (took/taken/taking/keep/kept/keeping/holding/sitting on) my money
    waste of (time/my time) | (wasted/wasting/waste) my time | rude | condescending | dismissive | hung up on | hangs up
    thanks for (nothing/wasting/ruining/losing/ignoring) | thank you for (nothing/wasting/ruining/losing/ignoring)
    just (great/wonderful/fantastic/perfect/brilliant/lovely/awesome) . | great , just great | great just great
    oh (great/wonderful/fantastic/joy/brilliant/perfect/lovely) | real (nice/classy) | way to go | thanks a bunch
    love (how you/being/waiting/paying) | how (hard/difficult) (can it be/is it)
    (third/fourth/fifth/sixth/tenth/hundredth/#) time (i'm asking/asking/i ask/i've/i have/i am/i contact/i call/i write/i message)
    for the (third/fourth/fifth/#) time | how many (more times/times do i/times) | again and again | over and over
    (nobody/no one) cares | (don't/doesn't) even care | you don't care | couldn't care less | give a (damn/crap/shit)
    treat (your/customers/people) | i demand | demand (a/my) | give (me/me back) my money | money back now | refund (me now/now)
    or (else/i will/i'll/i'm going to) | get your act together | do your job | doing your job | sort it out | fix your
    damn | dammit | goddamn | bloody | for (god's/christ's/fuck's) sake | ffs | stop (lying/giving me/sending me/telling me/charging me/stalling)
    lied to | lying to | you lied | lies | misled | misleading | deceived | deceptive | cheated | cheating
    don't tell me | don't you dare | runaround | run around | excuses | no excuse
    hate (this company/your/you) | congratulations you | bravo
    patience (has run out/is running out/is gone) | (out of/losing/lost/run out of/lost all) patience | or i cancel
    or cancel (the/my/it) | call the whole thing off | should be fired | (not/isn't) good enough
    (what's/what is) going on with you | what a (joke/mess/shambles/disgrace/farce) | shambles | farce | laughable
    clowns | circus | cowboys | crooks | con artists | daylight robbery | taking the (piss/mick)
    taking me for a (fool/ride) | think i'm (stupid/an idiot) | do you think i'm | do i look like
    are you (blind/deaf/stupid/dumb/joking/having a laugh) | having a laugh
    what is (wrong with/the matter with) you | don't bother | i want answers | i want an explanation
    i expect (a/an/my) ~ (today/refund/reply/response/answer) | trading standards
    consumer (office/protection/rights/court) | my bank will | going to the press | (never/not) (in my life/been so)
    i'm not (asking/paying for) | (fix/solve/sort) (this/it) (now/today/already) | get it (sorted/fixed)
    pull your finger out | for crying out loud | for heaven's sake | for the love of | at my wit's end
    at my wits end | beyond a joke | (absolutely/completely/totally) (useless/ridiculous/disgusted) | appalling
    appalled | disgraced | shocking | diabolical | deplorable | despicable | shameful | criminal | daft | fobbed off
    fob me off | robbing
  `,
  'angry 2': `
    angry | mad | annoyed | annoying | irritated | irritating | frustrated | frustrating | frustration
    hate | garbage | trash | crap | crappy | stupid | dumb | sucks | suck | hell
    (horrible/terrible/awful/dreadful/shocking) service | (wrong/charged/broken/down/late/happened/twice/once/yet) again | again !
    (ignoring/ignored/ignore/ignores) (me/my/us) | ignored | ghosted | ghosting | (nobody/no one) (answers/answered/picks up/replies/responds/bothered/is helping)
    didn't (bother/even bother) | can't be bothered | on hold for | been on hold | (hours/minutes) on hold | transferred (#/me #) times
    (passed/bounced/pushed) (around/from) | talking to a bot | stupid bot | (speak/talk) (to/with) a (manager/supervisor/human/real)
    get me a (manager/supervisor/human/real) | want a manager | your (supervisor/boss/manager) | (real/actual) (person/human) | someone (in charge/senior) | escalate
    explain (yourself/yourselves/to me why) | wrong with you | your problem | am i paying | what (kind/sort) of (company/service/shop)
    why on earth | how on earth | what on earth | your (fault/mistake/mess) | screwed | screw | screw up | messed up
    messing me | careless | unprofessional | you promised | promised me | i was promised
    (broken/empty) promises | keep (saying/telling/lying/charging) | keeps charging | keep getting told
    told ~ but | every time i | already (told you/explained) | i already told | (told/asked/called/emailed/written/contacted/explained/messaged) (# times/you # times)
    repeat myself | repeating myself | second time i'm asking | third (call/email/message/chat/ticket/agent) | overcharged | overcharging
    dodgy | unfair | illegal | theft | cancel everything
    i'm (leaving/switching) | switching to | business elsewhere | going elsewhere | give me a refund | (want/give me) my money | (want/give me) my money back
    (one/1/zero/0) (star/stars) | bad review | telling everyone | stay away | beware | final warning | last (time i/chance/warning)
    immediately | this instant | yeah (right/sure) | oh sure | sure you (will/did) | as usual | of course you
    typical | what a surprise | shut up | jerk | jerks | asshole | assholes
    bitch
    did (you/u) even | do (you/u) even | does anyone (even/there/actually) | is anyone (even/there/reading)
    is it ever | are you ever | when were you | were you ever | thrown out ! | how hard is it
    what am i (supposed/meant) to | one job | had one job | wheres my stuff | where the
    why (haven't/can't) (you/u/anyone/anybody) | why (should/would) i (have to/pay) | why do i keep
    why is it (taking/so) | i shouldn't have to | not going to pay | refuse to (pay/help/refund)
    refused to (help/refund/let) | refusing to | deaf ears | copy (and/&) paste | copy pasted
    (same/canned/scripted) (answer/reply/response/excuse) | blah blah | on foot ? | to the moon | walking it here
    by snail | (three/four/five/six/3/4/5/6) (times/emails/calls/messages/agents) | each time i
    nothing but (trouble/problems) | (another/one more) (excuse/week/delay) | kept (telling/saying/promising)
    said (today/tomorrow/yesterday) (and/but) | like i said | as i said | as i've said | i've said
    you (lost/broke/ruined/took/guys keep/can't even/don't listen/never) | you still | you keep | your mess
    your lot | you lot | you owe me | pay me back | give it back | i never (agreed/ordered/asked/signed)
    without (my permission/asking/my consent/telling) | (sneaky/shady/greedy/lazy/sloppy/shambolic/clumsy) | greedy
    sneaky | shady | sloppy | hidden (fee/fees/charge/charges)
    not (paying/waiting/accepting) (for/any/this/that/it) | (won't/not going to) (accept/wait/pay)
    won't be (ignored/fooled)
  `,
  'angry 1': `
    you said | you told me | keeps (saying/telling) | where(s/'s/ is) my (money/refund) | my money back | i paid for | paid (good money/extra) | no (response/reply/answer)
    never (replied/answered/called back/got back) | (nobody/no one) (called/has) | (hasn't/haven't/not) replied | haven't heard
    keep getting | (keeps/keep) happening | still charging | not my (fault/problem) | makes no sense | (weeks/days) and (weeks/days)
    all (day/morning/week) | now ! | do something | simple question | answer me | you guys | ? ? | again ? | hours and hours
    by (the/tomorrow or) or | unless you | supposed to be (here/delivered/fixed) | was due | a week now
    (days/weeks) late | so late | what's the (hold up/holdup/excuse) | what gives | hello ? ? | answer ! | today !
    come on
  `,
  'anxious 3': `
    worried | worry | worrying | worries me | concerned | anxious | nervous | scared | scary | afraid | frightened | terrified
    panic | panicking | panicked | freaking out | freaked out | freaking me out | stressed | stressing | stressful | desperate
    desperately | paranoid | uneasy | can't sleep | nightmare | dread | in tears | fear
    urgent | urgently | emergency | asap | as soon as possible | (please/pls/plz) (hurry/please)
    hurry (please/pls/plz) | help ! | need help now | someone please | beg you | begging
    (running/run) out of time | (arrive/get here/be here/here/come/delivered) in time | in time for | on time for
    make it (in/on) time | won't make it | miss (my/the/our) | deadline | hacked | hacker | compromised | identity theft
    someone (got into/else/is using/has been/used/logged/changed/accessed/has access/is in) | unauthorized | unauthorised
    (didn't/never/did not) (authorize/authorise/make this/make that/buy anything) | (don't/do not/didn't) (recognise/recognize)
    suspicious | phishing | (missing/gone) from my account | wasn't me | is (this/it) a scam | scam text | about scams
    what (do i do now/am i going to do/am i supposed to do) | (don't/not sure) (know what/what) to do | what (happens/) if
    anything you can do | any chance (you/it) | will i lose | am i going to lose | lose (everything/my number/all my) | lost everything
    what if | is there any way
    trembling | shaking | distressed | distressing | frantic | frantically | worried sick | losing sleep
    heart is (racing/pounding) | on edge | alarmed | alarming | terrifying | petrified | (don't/didn't) feel safe
    feel (unsafe/sick about) | i'm so (lost/confused) | (freaking/stressing/panicking) | pls help
    (really/so) need (help/it/this/your help) | i'm begging | fear that | i fear | life or death
    (someone/somebody) (stole/took/hacked/is trying) | stranger (has/will/is/could)
    been (hacked/stolen/compromised) | did i (get/just get) scammed | scammed me ?
  `,
  'anxious 2': `
    wedding | funeral | hospital | surgery | medication | medicine | ambulance | medical
    (job/my) interview | interview tomorrow
    need (it/this/them/that) (by/before/for/today/tomorrow/tonight/urgently) | needed by | (have/has/must) (to have it/arrive/be here/get here/have it)
    (by/before/for) (tomorrow/tonight/monday/tuesday/wednesday/thursday/friday/saturday/sunday/christmas/the weekend/the party)
    before (we/i) (leave/go/fly/travel) | (before my/my) flight | leave tomorrow | flying (out/tomorrow) | i fly | we fly | (trip/party) is
    is on (saturday/sunday/friday) | speed (it/this) up | hurry | rush | expedite | as (quickly/quick/fast) as | sooner
    (can't/cannot) (wait/be without) | (need/without) my (phone/number) | only way to reach | (can't/cannot) (reach/contact/call anyone)
    stuck (at/in/abroad) | locked out | (got/be/been) lost | lost in (the mail/transit) | gone missing
    is (it/my money/my account/this) (safe/normal) | unsafe | dangerous | danger | something (wrong/is wrong) | in trouble
    (going to/will i/i) be charged | charged twice ? | did (it/my order/the payment) go through | not sure (if it went/whether it)
    please (tell me/respond/reply/answer/check quickly) | let me know asap | (can someone/can anyone/somebody) help | (really/badly) need
    can't afford | my savings | savings | my (daughter's/son's/baby's) | for my (daughter/son/baby/mum/mom)
    birthday (is/tomorrow/on/this/present/gift/party) | hope (it/nothing/i'm/it's) ~ (not/lost/wrong/hasn't/isn't)
    hoping it ~ (not/hasn't/isn't)
    time sensitive | cutting it close | too late ? | before it's too late | (looked/searched/checked) everywhere
    who took it | who signed | will i ever | is it (going to/still going to) (arrive/come/make/be)
    going to be okay | everything (ok/okay/alright) ? | please (be quick/check/hurry up/confirm)
    need (to know/an answer) (today/now/soon/asap) | (sooner/quicker) the better | the only (one/way/phone/thing)
    i depend on | rely on it | my (visa/passport/exam/flight/wedding/surgery/prescription) | graduation | memorial
    prom | due date | expecting (a baby/any day) | (mum/mom/dad/mother/father/grandma) is (sick/ill/in hospital)
    (a bit/little) (worried/nervous/anxious) | hope it's not | hope nothing | (don't/not) want to (lose/miss)
    might (lose/miss/not get) | could (lose/miss) | i'm afraid (it/that/someone/of)
  `,
  'anxious 1': `
    (please/pls/plz) help | help (please/pls/plz) | i need this | what (should/do) i do | too late | stolen | fraud | fraudulent | tomorrow | tonight | confused | unsure | not sure | overwhelmed | no confirmation | no tracking | no (update/updates)
    (hasn't/not) (moved/updated) | disappeared | vanished | double charged | still be (cancelled/canceled) | stop it before
  `,
  'disappointed 3': `
    disappointed | dissapointed | disapointed | disappointing | disappointment | let down | letdown
    let me down | lost (faith/trust) | losing faith | heartbroken | devastated | upset | upsetting
    sad | sadly | regret | underwhelmed | underwhelming | bummed | bummer
    dissatisfied | unimpressed | unhappy
    not ~ (happy/satisfied/impressed/good enough) | not (happy/satisfied/impressed/pleased/great/good enough/ok/okay/what i expected/as expected/as described/as advertised/as pictured/what i paid/worth)
    not what i ordered | (isn't/wasn't) (worth/good enough) | (expected/expect/expecting/deserve) (better/more)
    (fell/falls) short | (was/were/had) (hoping/hoped) | i hoped | (was/were/been) (looking forward/so excited/excited/really looking forward/so looking forward)
    (poor/bad/cheap/low/terrible/awful) (quality/experience/communication/show/service) | quality (is poor/is bad/is terrible/has gone)
    (gone/going/went) downhill | used to (be better/be so/be great/be good/be much/love) | this is poor | very poor | (poorly/badly/cheaply) made
    (feels/looks) cheap | nothing like | looks different | (falling/fell/fallen) apart | (came/coming) apart | waste of money | wasted my money
    overpriced | worth it | given up | giving up | i give up | gave up | ruined | shame | pity
    (won't/will not/wouldn't/not/don't think i'll) be (back/coming back/ordering/buying/shopping) | (won't/not) (order/buy/buying/ordering/shop) (again/here)
    (wouldn't/won't/can't/cannot/would not) recommend
    gutted | crushed | saddened | saddening | disheartened | disheartening | discouraged | dismayed | heartbreaking
    broke my heart | crying | cried | in vain | (so much for/there goes)
    what a (shame/pity/waste/letdown/let down/disappointment)
    such a (shame/pity/waste/letdown/let down/disappointment) | (less than/not) (ideal/impressed)
    not (the same/like the) (picture/pictures/photo/photos/description/quality) | doesn't (match/look like/live up)
    didn't (match/live up/meet/work out/last) | not (up to/live up to) | below (par/average/expectations) | subpar
    lacklustre | lackluster | second rate | shoddy | flimsy | tacky | poorly packed
    lost all (faith/trust/confidence) | no longer (trust/a fan/shop) | trusted you | i trusted | i believed (you/in)
    counted on (you/it) | was counting on | relied on you
    won't be (a customer/recommending) | taking my business
  `,
  'disappointed 2': `
    unfortunately | terrible | horrible | awful | mediocre
    hurt | embarrassed | depressing | sorry to say | hate to say | honestly expected | thought you were better
    i thought you | hoped (for/it would) | wish i (had/hadn't/never) | should have (bought/known) | should've known | never expected
    didn't expect | really (liked/wanted) | (loyal/long time/longtime/long term) customer | been a customer | customer (for # years/since)
    after (# years/all these years) | recommended you | for (the/that/this) price | at this price
    sigh | oh well | what's the point | no point | pointless | hopeless
    (second/third) (one that/time this/replacement)
    (arrived/came) (broken/damaged/ruined) | (already broken/broken already/already broke) | still (no refund/no reply/no response/no answer/nothing)
    and nothing | nothing (has happened/happened/changed) | (nobody/no one) told me | no apology | not even (an/a) | no help
    (unhelpful/not helpful/wasn't helpful) | no use | (didn't/doesn't) help
    (didn't/doesn't/won't) (fit/work) ~ (either/anyway/anymore/any more) | so excited (for/about/to)
    (was/been) excited | (too late/useless) now | no good
    (birthday/christmas/party/wedding) (is over/has passed/came and went/without)
    missed (the/my/his/her/our) (birthday/party/wedding/christmas) | (he/she/they) (was/were) (so sad/upset/crying)
    had to buy another | bought another one | guess i'll | i guess i'll | never mind then | not surprised
    (have/has/had) to (wait/pay) again | (second/third) time in a row | (wore/used/washed) it (once/twice)
    (a hole/holes/scratches/stains/stain/loose threads) | thin and | see through | faded | shrunk | shrank
    (wrong/different) (one/item/color/colour/size) again
  `,
  'disappointed 1': `
    poor | bad | worst | worse | (broke/broken/died/stopped working) after | after (one/#) (wash/washes/wears/uses) | thought (it would/it'd)
    nothing (here/came/arrived/yet) | still nothing | too (small/big/thin/short/expensive) | looked (nicer/better)
    a shame | never got | never received
  `,
  'disappointed 1.8, angry 1, anxious 0.4': `
    still (waiting/haven't/hasn't/has not/have not/no/not/don't have/missing) | been waiting | (keep/kept) waiting
    (waiting/waited) (for #/#/since/over/for) | (over/more than) (# weeks/a week/# months/a month) | almost a month
    been (# weeks/# days/over/a month/a week) | # weeks now | for (weeks/days/months/ages) | (taking/takes) (forever/so long/too long)
    so long | how much longer | how long (do i have to/am i) | never (arrived/came/showed) | (third/second) time
    (twice/# times) already | (delayed/pushed back) again
  `,
  'positive 3': `
    (thank you/thanks) (so much/very much/a million/a ton/again/for helping/for your help/for the quick/for the fast/for sorting/for fixing/to your)
    thanks a lot ! | (huge/big/massive) thanks | grateful | appreciate (it/your/the/you) | really appreciate | appreciated | thank you all
    amazing | awesome | fantastic | wonderful | brilliant | excellent | outstanding | perfect | perfectly
    top notch | first class | spot on | incredible | stunning | gorgeous | beautiful | lovely
    delighted | thrilled | (so/very/really) happy | happy (customer/with) | pleased
    impressed | blown away | love (it/them/the/this/my) | loved it | i love | loving | adore | made my day | you rock | (you are/you're/guys are/you guys are) the best
    best (service/customer service/shop/company/experience) | lifesaver | legend | star | superstar | kudos
    well done | (good/great) (job/work) | nice work | keep up the good | (five/5) stars | 10/10
    (highly/would/will/definitely) recommend | will be back | will (buy/order/shop here) again | (exceeded my/exceeded/beyond) expectations
    better than expected | works like a charm | like a glove | exactly what i (needed/wanted) | just what i needed | (so/very/super/really) (helpful/kind/patient/friendly/quick/fast)
    was (quick/fast) | super (fast/quick) | yay
    
    (thank you/thanks) (all/for being/for everything/for making/for the lovely/for the great/for your patience/for your kindness/heaps/tons/loads)
    bless you | god bless | you saved | saved (me/my day/the day) | hats off | credit where | (a/real) pleasure
    pleasure doing | absolutely love | in love with | so (glad/relieved/pleased/grateful) | chuffed | over the moon
    ecstatic | well (impressed/pleased/worth it) | worth every
    (great/good/nice/lovely) (experience/service/quality/product/chat/people/team/shop/company) | compliments to
    shout out | shoutout | (he/she/they) (was/were) (so/very/super/really) | went above and beyond
    above and beyond | customer for life
  `,
  'positive 2': `
    great | glad | relieved | relief | excited | happy | nice | sweet | helpful | kind | friendly | polite | patient
    (fast/quick) (delivery/shipping/reply/response) | sorted | problem solved | resolved now | working (again/now) | works now | (it/that) (works/worked)
    is fixed | fixed it | all good | satisfied | enjoy | enjoying | enjoyed | good (to know/luck/quality/service) | congrats
    congratulations | proud | looks good | fits well | well (made/packed) | recommend | (arrived/came) early | (arrived/got it) already
    (faster/quicker) than | smooth | smoothly | easy to
  `,
  'positive 1': `
    nicely | got (the/my) refund
  `,
  'calm 1.5': `
    no (rush/hurry/problem/problems/worries/worry/complaints) | don't worry | not (worried/urgent/an emergency/in a hurry/complaining/angry/mad/upset)
    (no/not a) big deal | not a problem | (it's/that's/that is) (fine/ok/okay) | take your time | whenever you can | when you (get a chance/have a minute/have time)
    at your convenience | just (wondering/checking/to check/a question/want to know/wanted to know/asking) | wondering if | curious
    quick question | (have/had) a question | question about | in general
    if (possible/that's ok/that's okay) | for my records | for reference | just (so you know/curious/fyi) | fyi
    no need to | i'd like to know | one question
  `,
  none: `
    is it too late |     good (morning/afternoon/evening/day) | happy to | (would/that'd) be (great/good/nice/lovely/appreciated/much appreciated/perfect)
    be (great/nice) if | greatly appreciated | help (appreciated/is appreciated/would be appreciated) | (i'd/would) appreciate | appreciate any
    love to | best (way/time/option/number/regards) | what's the best | is the best | which is best | kind (regards/of) | thanks in advance
    thank you in advance | many thanks in advance | nice to | have a (nice/good/great) (day/one) | as soon as
    good condition | any good | is it good | birthday (discount/coupon/code) | no (longer/service/signal/internet/data)
    (fine print/how good/not only/mother's day/father's day) | lost my (receipt/password) | can't wait to
    welcome (email/offer/code)
  `,
  thanks: `
    thanks | thank you | thx | thnx | ty | tysm | thankyou | thank u | many thanks | cheers
  `,
  asks: `
    ? | how (do i/can i/to/long/much/many) | where (is/do i/can i) | when (will/does/is) | what (is/are) | what's | which | can (i/we)
    do you | does (the/it) | is (there/it) | may i | need to | trying to | let me know
  `,
  requests: `
    (can/could/would/will) you | could i | please | pls | plz | i want to | i wanna | i'd like | i would like | (i'm/i am) looking (to/for) | i wish to | i need | in advance | kindly | help me | need help
  `,
  topic: `
    bought | purchase | seller | order | orders | ordered | refund | refunds | refunded | return | returns
    returned | exchange | shipping | shipped | shipment | delivery | delivered | deliver | parcel | parcels
    package | packages | tracking | courier | ups | account | password | username | login | log in | email | receipt
    invoice | bill | billing | charge | charged | charges | payment | paid | item | items | product | size | promo
    coupon | discount | voucher | subscription | membership | customer | support | agent | warehouse | stock
    website | app | checkout | cart | address | sim | esim | signal | data plan | contract | internet | wifi
    network | shirt | dress | shoes | replacement | cancel | cancelled | canceled | warranty | fee | fees | transfer
    transaction | insurance | premium | premiums | claim | policy | reservation | booking | loan | mortgage
    balance | statement
  `,
  hint: `
    data | texts | calls | 4g | 5g | speed | bars | pin | photo | bag | zip | street | number | service | quality
    color | colour | card | bank | store | phone | plan | quote | file a | report an | company | staff
    manager
  `,
  not: `
    not | no | never | don't | doesn't | didn't | isn't | wasn't | aren't | weren't | won't | can't | cannot | couldn't | wouldn't
    hasn't | haven't | hadn't | ain't | nothing | neither | nor | without | hardly | barely | far from | anything but | none | stop
    nobody | less than | instead of
  `,
  more: `
    very | so | really | extremely | absolutely | totally | completely | utterly | incredibly | super | such | too | beyond
    quite | truly | seriously | deeply | genuinely | ridiculously | total | complete | absolute | utter
  `,
  less: `
    a bit | a little | slightly | somewhat | kinda | sort of | sorta | mildly | a touch | little bit | fairly | i guess | maybe | perhaps | if it | might
  `,
  after: `
    as hell | as fuck | af
  `,
  but: `
    but | however | although | though | until
  `,
}
