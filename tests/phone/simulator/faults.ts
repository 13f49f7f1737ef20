import { type Bill, type Caller, type World, searchNetwork, soundWorld } from './world.ts'

/** One thing that is wrong; of each group a world has one at most. */
export interface Fault {
  id: string
  group: string
  apply: (world: World) => void
}

/** Returns a world with these faults, as the caller finds it when ringing up. */
export function faultyWorld(caller: Caller, faults: readonly Fault[]): World {
  const world = soundWorld(caller)
  for (const { apply } of faults) apply(world)
  searchNetwork(world)
  if (world.phone.airplaneMode) Object.assign(world.phone, { vpn: 'none', wifiOn: false })
  return world
}

const bills = (...statuses: Bill['status'][]): Bill[] =>
  statuses.map((status, index) => ({ status, amount: 30.5 + index }))

function suspended(contractEnded: boolean, ...statuses: Bill['status'][]): Fault['apply'] {
  return ({ office }) => Object.assign(office, { lineStatus: 'suspended', contractEnded, bills: bills(...statuses) })
}

function data(usedGb: number, refueledGb: number): Fault['apply'] {
  return ({ office }) => Object.assign(office, { usedGb, refueledGb, limitGb: 15 })
}

/** Everything that the troubleshooting workflow knows, and what its writers did not think of. */
export const faults: readonly Fault[] = [
  { id: 'airplane-mode', group: 'airplane', apply: ({ phone }) => (phone.airplaneMode = true) },
  { id: 'sim-missing', group: 'sim', apply: ({ phone }) => (phone.simSeated = false) },
  { id: 'sim-pin', group: 'sim', apply: ({ phone }) => (phone.simLock = 'pin') },
  { id: 'sim-puk', group: 'sim', apply: ({ phone }) => (phone.simLock = 'puk') },
  {
    id: 'sim-missing-and-locked',
    group: 'sim',
    apply: ({ phone }) => Object.assign(phone, { simSeated: false, simLock: 'puk' }),
  },
  { id: 'apn-broken', group: 'apn', apply: ({ phone }) => (phone.apnOk = false) },
  { id: 'mmsc-missing', group: 'mmsc', apply: ({ phone }) => (phone.mmscSet = false) },
  { id: 'one-bill', group: 'line', apply: suspended(false, 'paid', 'overdue') },
  { id: 'three-bills', group: 'line', apply: suspended(false, 'overdue', 'overdue', 'overdue') },
  { id: 'bill-out', group: 'line', apply: suspended(false, 'paid', 'awaiting') },
  { id: 'bill-out-and-overdue', group: 'line', apply: suspended(false, 'overdue', 'awaiting', 'overdue') },
  { id: 'suspended-all-paid', group: 'line', apply: suspended(false, 'paid') },
  { id: 'contract-ended', group: 'line', apply: suspended(true, 'paid') },
  { id: 'contract-ended-bills', group: 'line', apply: suspended(true, 'overdue', 'overdue') },
  { id: 'contract-ended-bill-out', group: 'line', apply: suspended(true, 'overdue', 'awaiting') },
  { id: 'line-closed', group: 'line', apply: ({ office }) => (office.lineStatus = 'closed') },
  { id: 'line-pending', group: 'line', apply: ({ office }) => (office.lineStatus = 'pending_activation') },
  { id: 'overdue-not-suspended', group: 'line', apply: ({ office }) => (office.bills = bills('overdue', 'awaiting')) },
  { id: 'mobile-data-off', group: 'switch', apply: ({ phone }) => (phone.mobileData = false) },
  { id: 'phone-roaming-off', group: 'phone-roaming', apply: ({ phone }) => (phone.roaming = false) },
  { id: 'line-roaming-off', group: 'line-roaming', apply: ({ office }) => (office.roaming = false) },
  { id: 'data-just-reached', group: 'data', apply: data(15, 0) },
  { id: 'data-over', group: 'data', apply: data(15.3, 0) },
  { id: 'data-far-over', group: 'data', apply: data(16.6, 0) },
  { id: 'data-beyond-help', group: 'data', apply: data(17.5, 0) },
  { id: 'data-over-after-refuel', group: 'data', apply: data(16.2, 1) },
  { id: 'data-over-after-most', group: 'data', apply: data(17, 2) },
  { id: 'data-saver', group: 'saver', apply: ({ phone }) => (phone.dataSaver = true) },
  { id: 'only-4g', group: 'mode', apply: ({ phone }) => (phone.networkMode = 'only_4g') },
  { id: 'only-3g', group: 'mode', apply: ({ phone }) => (phone.networkMode = 'only_3g') },
  { id: 'only-2g', group: 'mode', apply: ({ phone }) => (phone.networkMode = 'only_2g') },
  { id: 'vpn-poor', group: 'vpn', apply: ({ phone }) => (phone.vpn = 'poor') },
  { id: 'vpn-fair', group: 'vpn', apply: ({ phone }) => (phone.vpn = 'fair') },
  { id: 'vpn-unknown', group: 'vpn', apply: ({ phone }) => (phone.vpn = 'unknown') },
  { id: 'vpn-good', group: 'vpn', apply: ({ phone }) => (phone.vpn = 'good') },
  { id: 'wifi-calling', group: 'wifi-calling', apply: ({ phone }) => (phone.wifiCalling = true) },
  { id: 'wifi-off', group: 'wifi', apply: ({ phone }) => (phone.wifiOn = false) },
  { id: 'no-storage', group: 'storage', apply: ({ phone }) => (phone.storagePermission = false) },
  { id: 'no-sms', group: 'sms', apply: ({ phone }) => (phone.smsPermission = false) },
  { id: 'weak-coverage', group: 'coverage', apply: ({ phone }) => (phone.coverage = 'poor') },
]
