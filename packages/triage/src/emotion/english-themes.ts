/**
 * English words of feeling by theme, as people use them about anything. What a theme counts is learnt together with the
 * single words, so a rare word counts as its theme does. `terri*` stands for all words with these first five letters.
 */
export const englishThemes: Readonly<Record<string, string>> = {
  scared: `
    afraid scared scary scare scares scaring scarier fear fears feared fearing fearful terri* frigh* creepy creeps spooky
    nightm* haunt haunt* phobia petri* terror unset* unner* horri* horror chills paran* shudder trembling intim*
  `,
  worried: `
    nervo* anxio* anxie* worry worri* concerned concerning panic panic* dread dread* uneasy tense stress stres* alarming
    threat* danger dange* risky unsafe disturbed distu* doom doomed
  `,
  awful: `
    terrible terribly awful horrible horribly horrendous horrid atrocious ghastly gruesome appalling abysmal dreadful
  `,
  sad: `
    sad sadly sadness sadde* sorrow unhap* depre* lonel* lonely alone miser* cry crying cried cries tear tears sob sobbing
    weep weeping heart* grief griev* mourn* tragic trage* hopel* despa* gloomy bummed bummer ache suici* upset
    upset* melan* numb worthless rejected abandoned
  `,
  loss: `
    died death dead decea* dies dying funer* rip loss lost losing lose missed missing miss passed gone cancer killed
  `,
  pain: `
    suffe* pain painf* hurt hurts hurting trauma traum* abuse abused abusive tough rough brutal hardest struggling strug*
    poor pity unfor*
  `,
  sorry: `
    sorry apolo* regre* guilt guilty forgive forgi* oops condo* sympa* whoops
  `,
  failure: `
    disap* dissa* letdown under* lame boring bored meh sucks sucked suck shame wasted waste fail failed fails failure worse
    worst weak medio* overrated bland dull sigh ugh useless pointless ruined ruins ruin unfair bad
  `,
  awkward: `
    embar* awkward cringe cringy cringing ashamed mortified yikes oof
  `,
  insult: `
    asshole assho* bitch bitch* bastard basta* idiot idiot* idiocy stupi* dumb dumba* moron moron* retar* dick dicks dickh*
    prick cunt cunts jerk jerks scum scumb* trash garba* pathe* liar liars lying bully bullies coward* ignorant entitled
    hypoc* delus* psycho douche douch* twat wanker clown clowns troll trolls loser losers arrogant selfish fool fools
    racist racis* sexist bigot bigots nazi nazis creep pervert perv rapist pedo disgrace
  `,
  cursing: `
    fuck fucki* fucke* fucks fuckin mothe* shit shitty shitt* bulls* bs damn dammit goddamn crap hell wtf ass ffs piss
    pissed
  `,
  anger: `
    anger angry mad furio* rage raging hate hated hates hating hatre* hater* annoy* irrit* frust* ridic* absurd nonsense
    outra* insult* offen* shut stfu gtfo screw kill stop whining whine complain complaining blame unacceptable bitter
  `,
  disgust: `
    disgu* gross nasty vile filthy ew eww ewww yuck revol* repul* sick sickening sicke* toxic barf puke vomit
  `,
  love: `
    love loved loves loving lovely adore adora* cute cutest sweet sweet* beaut* gorge* hug hugs crush luv
  `,
  joy: `
    happy happi* joy joyful glad enjoy enjoy* yay woohoo excit* pumped hyped bless bless* celeb* smile smili* smiles
    delig* thrilled relief relie* fun
  `,
  laughter: `
    funny funni* hilar* lol lmao lmfao rofl haha hahah* laugh laugh* giggle hehe heh lolol comedy joke jokes kidding
  `,
  praise: `
    great awesome amazi* fanta* excel* brill* perfe* wonde* incre* outst* superb impre* best good nice nicely cool epic
    badass genius legend talen* brave proud bravo kudos respe* inspi* congr* maste* solid favor* favou* stunn* great*
    glorious majestic sexy handsome smart wise classy wholesome delicious underrated yummy
  `,
  thanks: `
    thank thanks thankful thankyou thx thanx ty grate* appre*
  `,
  hope: `
    hope hopef* hopes hoping hoped wish wishes wishing luck optim* pray prayers prayi*
  `,
  agreement: `
    agree agreed yes yep yeah exact* true defin* absol* correct valid indeed
  `,
  surprise: `
    wow omg whoa woah surpr* shock* unbel* crazy weird stran* reali* wonde* curio* confu* huh inter* apparently
  `,
}

/** Themes that in a shop are facts or manners: what is lost, broken or hoped for there tells no feeling. */
export const plainThemes: readonly string[] = ['loss', 'pain', 'hope', 'agreement', 'surprise']
