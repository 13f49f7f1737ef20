/** What a starting point says, in the language of its folder. */
export interface TemplateWords {
  symptom: string
  symptomsHint: string
  reviewHint: string
  intro: string
  introHint: string
  question: string
  questionHint: string
  script: string
  yes: string
  no: string
  answersHint: string
  solved: string
  solvedScript: string
  handOver: string
  handOverScript: string
  outcomeHint: string
  articleText: string
  articleHint: string
  scenariosTitle: string
  scenariosHint: string
  scenarioName: string
  quote: string
  endsAt: string
}

const en: TemplateWords = {
  symptom: 'write here what a customer says',
  symptomsHint: 'Sentences as customers say them: the search learns from them.',
  reviewHint: 'The day by which somebody should read this again.',
  intro: 'Say in a sentence or two when to use this guide, and what to have at hand.',
  introHint:
    'A remark like this one is for writers: it is never shipped. Every `##` below is a step; the first is where the guide starts.',
  question: 'Does it work again?',
  questionHint:
    '`ask` keeps the answer as a fact, for later steps and for software. A line that starts with > is said to the customer.',
  script: 'I am sorry about that. Let me look into it with you right away.',
  yes: 'Yes',
  no: 'No',
  answersHint: 'An answer is a link to the step that comes next; its value stands behind it.',
  solved: 'Solved',
  solvedScript: 'I am glad that it works. Is there anything else that I can do for you?',
  handOver: 'Hand over',
  handOverScript: 'I cannot mend this myself, so I am passing you on to a colleague who can.',
  outcomeHint: 'Every way ends in an outcome: `resolved`, `escalated` or `unresolved`.',
  articleText: 'What an agent should know, in short sentences. Guides link to this page where it helps.',
  articleHint: 'An article is read beside a step: one subject each, no steps.',
  scenariosTitle: 'scenarios',
  scenariosHint:
    'Each `##` is a case with the outcome that it must come to. The one below is a real way through the guide: hold it against the policy, give it a name, and add the others. guidetree test runs them, guidetree test --suggest drafts those that are missing.',
  scenarioName: 'Name this case',
  quote: 'what the customer says, in their own words',
  endsAt: 'Ends at',
}

const zhCN: TemplateWords = {
  symptom: '在这里写客户会怎么说',
  symptomsHint: '写客户的原话,搜索靠它们找到本指南。',
  reviewHint: '最迟在这一天重新审阅。',
  intro: '用一两句话说明什么时候用这份指南,手边要准备什么。',
  introHint: '这样的备注只给作者看,不会发布。下面每个 `##` 是一个步骤,第一个就是起点。',
  question: '现在恢复正常了吗？',
  questionHint: '`ask` 把回答记成一个事实,供后面的步骤和软件使用。以 > 开头的行是对客户说的话。',
  script: '非常抱歉给您添麻烦了,我马上和您一起看看。',
  yes: '恢复了',
  no: '还没有',
  answersHint: '每个答案都是通往下一步的链接,后面是它的值。',
  solved: '已解决',
  solvedScript: '太好了,问题解决了。还有什么可以帮您的吗？',
  handOver: '转交同事',
  handOverScript: '这个问题我这边处理不了,我马上为您转给能处理的同事。',
  outcomeHint: '每条路都要走到结果:`resolved`、`escalated` 或 `unresolved`。',
  articleText: '用短句写下客服需要知道的内容。指南会在用得上的地方链接到本页。',
  articleHint: '知识文章显示在步骤旁边:一篇只讲一件事,不写步骤。',
  scenariosTitle: '场景',
  scenariosHint:
    '每个 `##` 是一个案例,写明它必须走到的结果。下面是一条真实走得通的路:请对照政策核对,给它起个名字,再补上其他案例。guidetree test 会运行它们,guidetree test --suggest 会起草还缺的案例。',
  scenarioName: '给这个案例起名',
  quote: '客户的原话',
  endsAt: '结束于',
}

const zhTW: TemplateWords = {
  symptom: '在這裡寫客戶會怎麼說',
  symptomsHint: '寫客戶的原話,搜尋靠它們找到本指南。',
  reviewHint: '最晚在這一天重新審閱。',
  intro: '用一兩句話說明什麼時候用這份指南,手邊要準備什麼。',
  introHint: '這樣的備註只給作者看,不會發布。下面每個 `##` 是一個步驟,第一個就是起點。',
  question: '現在恢復正常了嗎？',
  questionHint: '`ask` 把回答記成一個事實,供後面的步驟和軟體使用。以 > 開頭的行是對客戶說的話。',
  script: '非常抱歉造成您的困擾,我馬上和您一起看看。',
  yes: '恢復了',
  no: '還沒有',
  answersHint: '每個答案都是通往下一步的連結,後面是它的值。',
  solved: '已解決',
  solvedScript: '太好了,問題解決了。還有什麼可以幫您的嗎？',
  handOver: '轉交同事',
  handOverScript: '這個問題我這邊無法處理,我馬上為您轉給能處理的同事。',
  outcomeHint: '每條路都要走到結果:`resolved`、`escalated` 或 `unresolved`。',
  articleText: '用短句寫下客服需要知道的內容。指南會在用得上的地方連結到本頁。',
  articleHint: '知識文章顯示在步驟旁邊:一篇只講一件事,不寫步驟。',
  scenariosTitle: '場景',
  scenariosHint:
    '每個 `##` 是一個案例,寫明它必須走到的結果。下面是一條真實走得通的路:請對照政策核對,給它取個名字,再補上其他案例。guidetree test 會執行它們,guidetree test --suggest 會起草還缺的案例。',
  scenarioName: '給這個案例取名',
  quote: '客戶的原話',
  endsAt: '結束於',
}

/** Returns the words for `locale`; English where there are none in its language. */
export function templateWords(locale: string): TemplateWords {
  if (!locale.startsWith('zh')) return en
  return /TW|HK|MO|Hant/i.test(locale) ? zhTW : zhCN
}
