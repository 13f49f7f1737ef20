import { dataUsedUp, dataWorks, inService, mmsWorks, speedVerdict } from './truth.ts'
import type { World } from './world.ts'

/** What policy wants of a call, told from the world in which it begins. */
export interface Expected {
  outcome: 'resolved' | 'escalated'
  /** What must hold at the end. */
  repaired: Part[]
}

/** In words, and as a test of the world. */
export type Part = [what: string, holds: (world: World) => boolean]

/**
 * Returns what a call must come to, from the written policy and the effects in the contract alone.
 * It knows nothing of guides and their order: a part that can work must work, everything that caller or back office
 * can put right for what the caller needs is right, and the call is handed over only when the goal is out of reach.
 */
export function expectedOf(start: World): Expected {
  const needs = needsOf(start)
  const reach = reachOf(start)
  const { resolvedWhen } = start.caller
  const within = { signal: reach.service, excellent_speed: reach.speed, mms_sent: reach.data }[resolvedWhen]
  return {
    outcome: within ? 'resolved' : 'escalated',
    repaired: [
      ...serviceParts(start),
      ...(start.caller.travelingAbroad ? lineRoaming : []),
      ...(needs.data ? dataParts(start) : []),
      ...(needs.speed ? speedParts : []),
      ...(needs.mms ? mmsParts : []),
    ],
  }
}

/** What the caller needs: the trouble of the call and the goal of the caller, whichever asks for more. */
function needsOf({ caller }: World): { data: boolean; speed: boolean; mms: boolean } {
  const speed = caller.problemKind === 'mobile_data' || caller.resolvedWhen === 'excellent_speed'
  const mms = caller.problemKind === 'mms' || caller.resolvedWhen === 'mms_sent'
  return { data: speed || mms, speed, mms }
}

/** What can be made to work by caller and back office together. */
function reachOf(world: World): { service: boolean; data: boolean; speed: boolean } {
  const { phone } = world
  const service = phone.simLock === 'none' && canHaveActiveLine(world)
  const data = service && (!dataUsedUp(world) || gigabytesToSell(world) > 0)
  return { service, data, speed: data && phone.coverage !== 'poor' && phone.coverage !== 'fair' }
}

function canHaveActiveLine(world: World): boolean {
  const { lineStatus, contractEnded } = world.office
  if (lineStatus === 'active') return true
  return lineStatus === 'suspended' && !contractEnded && canPayAll(world)
}

function canPayAll({ office, caller }: World): boolean {
  return caller.willPay || office.bills.every(({ status }) => status === 'paid')
}

/** At most 2 GB in all, at most what the caller agrees to, and only an amount that helps. */
function gigabytesToSell({ office, caller }: World): number {
  const amount = Math.min(caller.refuelWanted, 2 - office.refueledGb)
  return amount > 0 && office.limitGb + office.refueledGb + amount > office.usedGb ? amount : 0
}

function serviceParts(start: World): Part[] {
  if (inService(start)) return [['bars stay', inService]]
  const lineOff = start.office.lineStatus === 'suspended'
  return [
    ['airplane mode is off', ({ phone }) => !phone.airplaneMode],
    ['the SIM card is in its place', ({ phone }) => phone.simSeated],
    ['the access point is right', ({ phone }) => phone.apnOk],
    ...when(lineOff && start.caller.willPay, [
      'all bills are paid',
      ({ office }) => office.bills.every(({ status }) => status === 'paid'),
    ]),
    ...when(canHaveActiveLine(start), ['the line is active', ({ office }) => office.lineStatus === 'active']),
    ['no line waits for a restart', ({ office }) => !office.resumedSinceRestart],
    ...when(reachOf(start).service, ['there is service', inService]),
  ]
}

const lineRoaming: Part[] = [['the line may roam', ({ office }) => office.roaming]]

function dataParts(start: World): Part[] {
  const canSell = dataUsedUp(start) && gigabytesToSell(start) > 0
  return [
    ['mobile data is on', ({ phone }) => phone.mobileData],
    ...when(start.caller.travelingAbroad, ['the phone may roam', ({ phone }) => phone.roaming]),
    ...when(canSell, ['there is data left', (world) => !dataUsedUp(world)]),
    ...when(reachOf(start).data, ['mobile data connects', dataWorks]),
  ]
}

/** Each holds unless the speed is excellent all the same. */
const speedParts: Part[] = unless(
  (world) => speedVerdict(world) === 'excellent',
  [
    ['data saver is off', ({ phone }) => !phone.dataSaver],
    ['the best network mode is set', ({ phone }) => phone.networkMode === 'prefer_4g_5g'],
    ['no poor VPN is connected', ({ phone }) => phone.vpn !== 'poor'],
    ['no VPN is left to doubt', (world) => !dataWorks(world) || world.phone.vpn === 'none'],
  ],
)

/** Each holds unless picture messages work all the same. */
const mmsParts: Part[] = unless(mmsWorks, [
  ['the network is not kept at 2G', ({ phone }) => phone.networkMode !== 'only_2g'],
  ['storage is allowed', ({ phone }) => phone.storagePermission],
  ['SMS is allowed', ({ phone }) => phone.smsPermission],
  ['the message centre is set', ({ phone }) => phone.mmscSet],
  ['Wi-Fi calling is off', ({ phone }) => !phone.wifiCalling],
  ['all that is needed together is not right', (world) => !dataWorks(world)],
])

function when(condition: boolean, part: Part): Part[] {
  return condition ? [part] : []
}

function unless(works: (world: World) => boolean, parts: Part[]): Part[] {
  return parts.map(([what, holds]) => [what, (world) => works(world) || holds(world)])
}
