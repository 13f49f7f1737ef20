import type { Level, NetworkMode, World } from './world.ts'

export type FactValue = boolean | number | string

/** Returns the true value of a fact of the contract, as phone, back office or caller would tell it now. */
export function truth(world: World, fact: string): FactValue {
  const tell = tellers[fact]
  if (!tell) throw new Error(`The contract has no fact ${fact}: a guide may ask only what the contract names.`)
  return tell(world)
}

/** Returns the names of all facts that this world can tell. */
export function knownFacts(): string[] {
  return Object.keys(tellers)
}

/** Returns whether mobile data connects. */
export function dataWorks(world: World): boolean {
  const { phone, office, caller } = world
  const roams = !caller.travelingAbroad || (phone.roaming && office.roaming)
  return inService(world) && phone.mobileData && roams && !dataUsedUp(world)
}

/** Returns whether the status bar shows bars. */
export function inService({ phone, office }: World): boolean {
  return phone.registered && !phone.airplaneMode && office.lineStatus === 'active'
}

/** Returns whether a picture message can be sent. */
export function mmsWorks(world: World): boolean {
  const { phone } = world
  const allowed = phone.storagePermission && phone.smsPermission
  return dataWorks(world) && generation(world) >= 3 && !phone.wifiCalling && allowed && phone.mmscSet
}

/** Returns the speed over mobile data in Mbit/s, 0 without a connection. */
export function speed(world: World): number {
  if (!dataWorks(world)) return 0
  const { phone } = world
  return full[phone.networkMode] * byCoverage[phone.coverage] * byVpn[phone.vpn] * (phone.dataSaver ? 0.2 : 1)
}

/** Returns the verdict of a speed test. */
export function speedVerdict(world: World): string {
  const measured = speed(world)
  return verdicts.find(([from]) => measured >= from)![1]
}

/** Returns whether the data of the plan, with what was bought on top, is used up. */
export function dataUsedUp({ office }: World): boolean {
  return office.usedGb >= office.limitGb + office.refueledGb
}

const generations: Record<NetworkMode, number> = { prefer_4g_5g: 5, only_4g: 4, only_3g: 3, only_2g: 2 }
const full: Record<NetworkMode, number> = { prefer_4g_5g: 275, only_4g: 55, only_3g: 3, only_2g: 0.25 }
const byCoverage: Record<Exclude<Level, 'none'>, number> = { poor: 0.2, fair: 0.3, good: 0.8, excellent: 1 }
const byVpn: Record<Level | 'unknown', number> = {
  none: 1,
  unknown: 0.3,
  poor: 0.1,
  fair: 0.3,
  good: 0.9,
  excellent: 1,
}
const verdicts: [number, string][] = [
  [100, 'excellent'],
  [25, 'good'],
  [5, 'fair'],
  [1, 'poor'],
  [0.001, 'very_poor'],
  [0, 'no_connection'],
]

function generation(world: World): number {
  return inService(world) ? generations[world.phone.networkMode] : 0
}

function simStatus({ phone }: World): string {
  if (!phone.simSeated) return 'missing'
  return phone.simLock === 'none' ? 'active' : `locked_${phone.simLock}`
}

function connection(world: World): string {
  if (inService(world)) return 'connected'
  return world.phone.simLock === 'none' ? 'no_service' : 'emergency_only'
}

function bars(world: World): string {
  return inService(world) ? world.phone.coverage : 'none'
}

const overdue = ({ office }: World): World['office']['bills'] =>
  office.bills.filter((bill) => bill.status === 'overdue')
const awaiting = ({ office }: World): World['office']['bills'][number] | undefined =>
  office.bills.find((bill) => bill.status === 'awaiting')

const tellers: Record<string, (world: World) => FactValue> = {
  problem_kind: ({ caller }) => caller.problemKind,
  customer_name: () => 'Sam Reed',
  phone_number: () => '555-123-2002',
  traveling_abroad: ({ caller }) => caller.travelingAbroad,
  will_pay_overdue_bill: ({ caller }) => caller.willPay,
  refuel_gb_wanted: ({ caller }) => caller.refuelWanted,
  wants_plan_change: ({ caller }) => caller.wantsPlanChange,
  resolved_when: ({ caller }) => caller.resolvedWhen,
  service_available: inService,
  status_bar_signal: bars,
  airplane_mode_on: ({ phone }) => phone.airplaneMode,
  sim_status: simStatus,
  cellular_connection: connection,
  signal_strength: bars,
  network_generation: generation,
  mobile_data_on: ({ phone }) => phone.mobileData,
  data_roaming_on: ({ phone }) => phone.roaming,
  wifi_on: ({ phone }) => phone.wifiOn,
  wifi_connected: ({ phone }) => phone.wifiOn && !phone.airplaneMode,
  network_mode: ({ phone }) => phone.networkMode,
  data_saver_on: ({ phone }) => phone.dataSaver,
  vpn_connected: ({ phone }) => phone.vpn !== 'none',
  vpn_performance: ({ phone }) => phone.vpn,
  speed_result: speedVerdict,
  speed_mbps: speed,
  apn_ok: ({ phone }) => phone.apnOk,
  mmsc_url_set: ({ phone }) => phone.mmscSet,
  wifi_calling_on: ({ phone }) => phone.wifiCalling,
  messaging_has_storage: ({ phone }) => phone.storagePermission,
  messaging_has_sms: ({ phone }) => phone.smsPermission,
  mms_works: mmsWorks,
  payment_request_pending: (world) => awaiting(world) !== undefined,
  payment_request_amount: (world) => awaiting(world)?.amount ?? 0,
  customer_id: () => 'C1001',
  account_status: () => 'active',
  line_id: () => 'L1002',
  line_status: ({ office }) => office.lineStatus,
  line_suspended: ({ office }) => office.lineStatus === 'suspended',
  contract_ended: ({ office }) => office.contractEnded,
  line_roaming_on: ({ office }) => office.roaming,
  has_overdue_bill: (world) => overdue(world).length > 0,
  overdue_bill_count: (world) => overdue(world).length,
  overdue_bill_id: (world) => (overdue(world).length ? `B${world.office.bills.indexOf(overdue(world).at(-1)!)}` : ''),
  overdue_amount: (world) => overdue(world).reduce((sum, bill) => sum + bill.amount, 0),
  bill_awaiting_payment: (world) => awaiting(world) !== undefined,
  data_limit_exceeded: dataUsedUp,
  data_used_gb: ({ office }) => office.usedGb,
  data_limit_gb: ({ office }) => office.limitGb,
  data_refueled_gb: ({ office }) => office.refueledGb,
  plan_name: () => 'Standard',
  refuel_price_per_gb: () => 2,
}
