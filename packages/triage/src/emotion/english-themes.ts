/**
 * English words of feeling by theme, as people use them about anything. What a theme counts is learnt together with the
 * single words, so a rare word counts as its theme does; the second list of a theme has words that often mean other
 * things. `terri*` stands for all words with these first five letters.
 */
export const englishThemes: Readonly<Record<string, string>> = {
  scared: `
    afraid scared scary scare scares scaring scarier fear fears feared fearing fearful terri* frigh* creepy creeps
    spooky haunt haunt* phobia petri* terror unset* unner* horri* horror chills paran* shudder trembling intim*
  `,
  scaredToo: `
    nightmare creeped horrifying horrified frightened frightening frightful afeared spook spooks ghosts haunting
    terrify terrified terrifying startled menac* eerie ominous scream screaming screams
  `,
  worried: `
    nervo* anxio* anxie* worry worri* concerned concerning panic panic* dread dread* uneasy tense stress stres*
    alarming danger dange* risky unsafe disturbed distu* doom doomed
  `,
  worriedToo: `
    worries worrying worrisome anxiously uneasiness tension jitte* stressing apprehensive freaking freaked freak
    overwhelmed overw* uncomfortable uncom* disturbing disturb unsettling wary insecure insec* vulnerable vulne*
    hesit*
  `,
  awful: `
    terrible terribly awful horrible horribly horrendous horrid atrocious ghastly gruesome appalling abysmal
    dreadful
  `,
  awfulToo: `
    grim harsh severe catas* disaster disas* messed
  `,
  sad: `
    sad sadly sadness sadde* sorrow unhap* depre* lonel* lonely alone miser* cry crying cried cries tear tears sob
    sobbing weep weeping heart* grief griev* mourn* tragic trage* hopel* despa* gloomy bummed bummer ache suici*
    upset upset* melan* numb worthless rejected abandoned
  `,
  sadToo: `
    saddest bawling sobs teary crushed crushing crush heartbreaking heartbroken lonesome isolated isola* empty
    emptiness hopeless helpless helpl* woe bleak mope miserable dreary regretting
  `,
  loss: `
    died death dead decea* dies dying funer* rip loss lost losing lose missed missing miss passed gone cancer killed
  `,
  lossToo: `
    grave buried perished corpse orphan farewell goodbye fallen killing kills murdered disease ill illness dementia
    overdose overd* hospital
  `,
  pain: `
    suffe* pain painf* hurt hurts hurting trauma traum* abuse abused abusive tough rough brutal hardest struggling
    strug* poor pity unfor*
  `,
  painToo: `
    agony wound wounds wounded injury injured injur* ache aches sore ouch ptsd torture tortured abuser victim
    victims neglect neglected burns bleeding struggle hardship endure tired sick nauseous unlucky unfortunate
    unfortunately damage damaged
  `,
  sorry: `
    sorry apolo* regre* guilt guilty forgive forgi* oops condolence condolences sympathy sympathies whoops
  `,
  sorryToo: `
    apology apologies apologise apologize mistaken pardon forgave remorse ashamed
  `,
  failure: `
    disap* dissa* letdown under* lame boring bored meh sucks sucked suck shame wasted waste fail failed fails
    failure worse worst weak medio* overrated bland dull sigh ugh useless pointless ruined ruins ruin unfair bad
  `,
  failureToo: `
    disappointed disappoint disappointing disappointment underwhelming unimpressed flop flopped crappy mess poorly
    rough downhill decline ugly unwatchable dreadfully cheap subpar broken broke forgettable forgotten overhyped
    unfunny uninspired lacking lacks mistake mistakes sadly bummer gave missed
  `,
  awkward: `
    embar* awkward cringe cringy cringing ashamed mortified yikes oof
  `,
  awkwardToo: `
    embarrassing embarrassed embarrass shame shameful humil* blush blushing facepalm shy
  `,
  insult: `
    asshole assho* bitch bitch* bastard basta* idiot idiot* idiocy stupi* dumb dumba* moron moron* retar* dick dicks
    dickh* prick cunt cunts jerk jerks scum scumb* trash garba* pathe* liar liars lying bully bullies ignorant
    entitled hypoc* delus* psycho douche douch* twat wanker clown clowns troll trolls loser losers arrogant selfish
    fool fools racist racis* sexist bigot bigots nazi nazis creep pervert perv rapist pedo disgrace
  `,
  insultToo: `
    fucker fuckers motherfucker dumbass dumber dumbest stupidity foolish imbec* crook crooks thug thugs parasite pig
    pigs rat rats snake vermin scumbag scumbags incel incels neckb* trashy cheater cheaters petty narci* toxic
    abuser tyrant evil cruel vicious crazy insane lunatic dipsh* idiotic brainless clueless hypocrite hypocrites
    hypocrisy cowards fascist fasci* homop* misog* karen snowf* soy cuck simp virgin degen* filth lowlife rude
    obnox* greedy greed corrupt dishonest shill propaganda
  `,
  cursing: `
    fuck fucki* fucke* fucks fuckin mothe* shit shitty shitt* bulls* bs damn dammit goddamn crap hell wtf ass ffs
    piss pissed
  `,
  cursingToo: `
    fucked motherfucking bullshit bollocks bloody heck hells damned arse bitching fck fuk goddamnit jesus christ smh
  `,
  anger: `
    anger angry mad furio* rage raging hate hated hates hating hatre* hater* annoy* irrit* frust* ridic* absurd
    nonsense outra* offen* shut stfu gtfo screw kill stop whining whine complain complaining blame unacceptable
    bitter
  `,
  angerToo: `
    pissing enraged enrages infuriating infur* despise despi* resent rant ranting complains complaint complaints grr
    argh annoyed annoys annoying irritating frustrated frustrating ridiculous unfair unjust injustice outrage
    offended offensive insulting screwed threaten punch slap fight fights fighting revenge hostile aggression bother
    bothers bothering nagging whines cringy excuse excuses lie lied lies shove
  `,
  disgust: `
    disgu* gross nasty vile filthy ew eww ewww yuck revol* repul* sick sickening sicke* toxic barf puke vomit
  `,
  disgustToo: `
    disgusted disgusting grossed gag gagging rotten rot stink stinks stinky smelly poop pee sewage slimy dirty
    rancid perverted pedophile
  `,
  love: `
    love loved loves loving lovely adore adora* cute cutest sweet sweet* beaut* gorge* hug hugs crush luv
  `,
  loveToo: `
    loveable lovable heart hearts cuddle cuddles kiss kisses kissing darling dear sweetheart sweetie adorable
    beloved cutie passion passionate precious romantic treasure
  `,
  joy: `
    happy happi* joy joyful glad enjoy enjoy* yay woohoo excit* pumped hyped bless bless* celeb* smile smili* smiles
    delig* thrilled relief relie* fun
  `,
  joyToo: `
    happier happiest happiness joyous delight delighted delightful thrill thrilling excited exciting cheer cheers
    cheering pleased pleasure grin grinning enjoying enjoyed enjoyable hype lucky fortunate yeah yess woo hooray
    stoked psyched celebrate fabulous fan
  `,
  laughter: `
    funny funni* hilar* lol lmao lmfao rofl haha hahah* laugh laugh* giggle hehe heh lolol comedy joke jokes kidding
  `,
  laughterToo: `
    lolz hahaha hilarious laughing laughs amused amusing amuse funniest xd witty comedic jokingly giggles chuckle
    chuckled chuckles
  `,
  praise: `
    great awesome amazi* fanta* excel* brill* perfe* wonde* incre* outst* superb impre* best good nice nicely cool
    epic badass genius legend talen* brave proud bravo kudos respe* inspi* congr* maste* solid favor* favou* stunn*
    great* glorious majestic sexy handsome smart wise classy wholesome delicious underrated yummy
  `,
  praiseToo: `
    greatly amazingly amaze amazed perfectly wonderful excellent brilliantly exceptional impressive impressed
    phenomenal fantastic fab magnificent marvelous beautiful beautifully gorgeous stunning pretty lovely talented
    skilled clever intelligent bravery hero heroes heroic honor honest deserve deserves deserved deserving worthy
    admire admir* favorite favourite incredible insanely insightful helpful kind kindness generous gener* humble
    strong strength winner winning wins win victory success succe* achieve accom* respect respected inspiring
    congrats congratulations dope lit sick neat sweet fire gem king queen goat legendary iconic masterpiece well
    better improved
  `,
  thanks: `
    thank thanks thankful thankyou thx thanx ty grate* appre*
  `,
  thanksToo: `
    appreciate appreciated appreciation gratitude tysm cheers
  `,
  hope: `
    hope hopef* hopes hoping hoped wish wishes wishing luck optim* pray prayers prayi*
  `,
  hopeToo: `
    hopefully optimistic fingers crossed someday
  `,
  agreement: `
    agree agreed yes yep yeah exact* true defin* absol* correct valid indeed
  `,
  agreementToo: `
    agrees fair point points makes sense sure okay ok alright fine yup yea definitely absolutely totally obviously
    precisely certainly exactly accurate
  `,
  surprise: `
    wow omg whoa woah surpr* shock* unbel* crazy weird stran* reali* wonde* curio* confu* huh inter* apparently
  `,
  wrong: `
    wrong disagree disagreed incorrect false fake untrue nope nah nobody shouldnt inapp* misle* immoral unethical
    illegal dictator fault guilty biased bias doubt doubtful unfair against ban banned banning downvote downvoted
    downvotes unnec* unrea* irrel* fallacy bait clickbait problematic stupidly awfully dislike disliked hardly never
    oppose opposed denial deny refuse refuses
  `,
  care: `
    care careful safe stay hang support supportive help helping helped advice recommend suggest remember welcome
    healing recover recovery strong better try keep going hugs comfort encourage proud rest relax trust worth buddy
    friend friends happy
  `,
  wonder: `
    curious wondering wonder confused confusing confusion question questions why what how who where which anyone
    someone explain understand meaning source idk dunno unsure whats hows mean guess asking ask asked
  `,
  desire: `
    want wants wanted wish wanna need craving crave jealous envy envious dream dreams dreaming looking forward
    excited interested interesting fascinating intriguing intri*
  `,
  realize: `
    realized realize realised realise noticed turns apparently remembered forgot thought figured suddenly reminds
    reminded
  `,
  killing: `
    kill killed killer murder murderer murdering rape raped rapist shoot shooting shot war violence violent attack
    attacked abuse crime criminal criminals terrorist terrorism terror bomb gun guns weapon weapons knife stab
    stabbed beat beating beaten torture
  `,
}

/** Themes that in a shop are facts or manners: what is lost, broken or hoped for there tells no feeling. */
export const plainThemes: readonly string[] = [
  'loss',
  'pain',
  'hope',
  'agreement',
  'surprise',
  'wrong',
  'care',
  'wonder',
  'desire',
  'realize',
  'killing',
  'scaredToo',
  'worriedToo',
  'awfulToo',
  'sadToo',
  'lossToo',
  'painToo',
  'sorryToo',
  'failureToo',
  'awkwardToo',
  'insultToo',
  'cursingToo',
  'angerToo',
  'disgustToo',
  'loveToo',
  'joyToo',
  'laughterToo',
  'praiseToo',
  'thanksToo',
  'hopeToo',
  'agreementToo',
  'surpriseToo',
]
