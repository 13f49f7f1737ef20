import type { LexiconSource } from './lexicon.ts'

/** Emoji, emoticons and marks, whatever the language. */
export const signs: LexiconSource = {
  'angry 3': `
    🤬 | 😡 | 😠 | 🖕 | 👿 | 💢 | 😤 | 🤮 | 💩
  `,
  'angry 2': `
    👎 | 🙄 | 🤡 | 🤦 | > : ( | ? ! | ! ?
  `,
  'angry 1': `
    ? ? ? | 🙃
  `,
  'anxious 2.5': `
    😰 | 😨 | 😱 | 😟 | 🥺 | 😧 | 😥 | 😬 | 🆘 | 🙏 🙏 | 😓 | 😖
  `,
  'disappointed 2.5': `
    😞 | 😔 | 😢 | 😭 | ☹ | 🙁 | 😕 | 💔 | 😩 | 😫 | 😑 | 😒 | 🥲 | 😣 | 😿 | : ( | : - ( | = ( | ; _ ;
  `,
  'positive 2.5': `
    👍 | 😊 | 😍 | 🥰 | ❤ | 😀 | 😃 | 😄 | 😁 | 🎉 | 🙌 | 💕 | 💖 | 💯 | 😘 | 🤗 | ☺ | 🥳 | 🤩 | 👏 | 🌹 | 🌟 | 💪 | 😻 | 💙 | 💜
    💚 | 🧡 | ♥ | < 3 | : ) | : - ) | : d | = ) | ( : | ; ) | ^ _ ^ | ^ ^
  `,
  loud: `
    ! ! ! | ! !
  `,
}
