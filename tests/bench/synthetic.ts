/** Returns a guide of about 8 kB with 20 steps that holds everything a guide can hold, and that is sound. */
export function syntheticGuide(number: number): string {
  const questions = Array.from({ length: 14 }, (_, index) => question(number, index)).join('\n')
  return `---
summary: A guide of about 8 kB, made for measuring, number ${number}.
symptoms:
  - the parcel number ${number} has not arrived
  - tracking has not moved for days in case ${number}
  - 我的包裹五天没动静了
severity: medium
facts:
  days_${number}: {type: number, label: Days past the promised date, min: 0, step: 1}
  value_${number}: {type: money, currency: CNY, label: Order value, min: 0}
conditions:
  cross_${number}: emotion in ("angry", "disappointed")
review_by: 2027-03-31
---

# Guide number ${number}

Use this guide when the customer paid, and nothing came. Have the order number at hand. **注意：**先核对订单。

${questions}
## How late is it?

\`#how-late\`

- \`ask days_${number}\` Days past the promised date
- \`ask value_${number}\` Order value

| \`days_${number}\` | \`value_${number}\` | \`emotion\` | Next |
| --- | --- | --- | --- |
| < 3 | - | - | [Wait](#wait) |
| >= 3 | <= 100 | - | [Reship](#reship) |
| >= 3 | > 100 | angry, anxious | [Escalate](#escalate) |
| >= 3 | > 100 | - | [Weigh](#weigh) |

## Weigh

\`#weigh\`

- \`when cross_${number} and days_${number} > 10\` [Escalate](#escalate)
- \`when value_${number} * 2 > 500 or days_${number} between 5 and 9\` [Reship](#reship)
- \`else\` [Wait](#wait)

## Wait

\`#wait\` \`unresolved\`

> It is {{days_${number}}} days late. Please give it until day three; I will look at it again tomorrow.

## Reship

\`#reship\` \`resolved\`

1. \`do create-reshipment\` Create a reshipment to the same address.
2. \`when cross_${number}\` \`do issue-coupon amount=10\` Add a coupon of 10 yuan.
3. \`later P3D\` Check that the new parcel has moved.

> I have sent a new one for you today, worth {{value_${number}}}.

## Escalate

\`#escalate\` \`escalated\`

> My colleague takes this over at once, and calls you back today.

> [!IMPORTANT]
> Write down what was promised, and by whom.
`
}

function question(number: number, index: number): string {
  const next = index === 13 ? 'how-late' : `step-${index + 1}`
  return `## Question ${index} of the guide: what does the order show?

\`#step-${index}\` \`ask seen_${number}_${index}\`

Open the order and look under *Shipment*. A number there means that the carrier has it; ~~nothing~~ no number means that it
waits in the warehouse. See <https://example.com/help> for pictures.

> I understand how worrying this wait is. Give me a moment to see where your parcel is now.

> [!NOTE]
> Never promise a day before you have seen the number.

- [Yes, there is a number](#${next}) \`yes\` It has 12 digits.
- [No, still in the warehouse](#wait) \`no\`
- [The order was cancelled](#escalate) \`cancelled\`
`
}
