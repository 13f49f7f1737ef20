import { GuidePlayer } from './element.ts'

export { GuidePlayer }
export type { PlayerStrings } from './strings.ts'

if (!customElements.get('guide-player')) customElements.define('guide-player', GuidePlayer)
