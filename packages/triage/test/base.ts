import { link, parseConfig, parseGuide } from '@guidetree/core'
import type { KnowledgeBase } from '@guidetree/core'

/** Returns the knowledge base of some files; a guide may be given as its symptoms alone. */
export function baseOf(
  files: Record<string, string | string[]>,
  config = 'locales: [en, zh-CN, zh-TW]',
): KnowledgeBase {
  const documents = Object.entries(files).map(([path, content]) =>
    parseGuide({ path, value: typeof content === 'string' ? content : guideOf(path, content) }),
  )
  return link(documents, parseConfig({ path: 'guidetree.yaml', value: `name: Test\n${config}\n` }))
}

function guideOf(path: string, symptoms: readonly string[]): string {
  const title = path.replace(/^.*\/|\.md$/g, '').replaceAll('-', ' ')
  const list = symptoms.map((text) => `  - ${JSON.stringify(text)}\n`).join('')
  return `---\nsymptoms:\n${list}---\n\n# ${title}\n\n## End\n\n\`resolved\`\n`
}

/** A shop's guides in English and Chinese. */
export const shop: Record<string, string[]> = {
  'en/orders/late-parcel.md': [
    'my parcel has not arrived',
    'where is my order',
    'tracking has not moved for days',
    'still waiting for the delivery',
    'the courier never came',
  ],
  'en/orders/cancel-order.md': [
    'I want to cancel my order',
    'please stop the order I placed',
    'ordered by mistake, cancel it',
    'how do I cancel',
    'cancel the purchase from this morning',
  ],
  'en/returns/refund-status.md': [
    'where is my refund',
    'I have not got my money back',
    'refund not on my card yet',
    'how long does a refund take',
    'you said you refunded me, nothing came',
  ],
  'zh-CN/orders/late-parcel.md': ['包裹还没到', '快递一直不动', '我的订单在哪里', '物流好几天没更新', '催发货'],
  'zh-CN/orders/cancel-order.md': ['我要取消订单', '不想要了，取消吧', '下错单了', '怎么取消订单', '帮我把订单退掉'],
  'zh-CN/returns/refund-status.md': ['退款还没到账', '钱什么时候退', '退款多久到', '说退款了没收到钱', '退款进度'],
}
