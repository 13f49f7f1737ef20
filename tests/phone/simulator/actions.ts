import { forbid } from './policy.ts'
import { type World, searchNetwork } from './world.ts'

export interface Action {
  name: string
  args: Readonly<Record<string, unknown>>
}

/** Changes the world as the contract says that the action does; what policy has against it is noted first. */
export function perform(world: World, { name, args }: Action): void {
  const effect = effects[name]
  if (!effect) throw new Error(`The contract has no action ${name}: a guide may do only what the contract names.`)
  world.violations.push(...forbid(world, name, args))
  effect(world, args)
}

/** Returns the names of all actions that this world knows. */
export function knownActions(): string[] {
  return Object.keys(effects)
}

type Effect = (world: World, args: Action['args']) => void

const effects: Record<string, Effect> = {
  turn_airplane_mode_off: (world) => {
    world.phone.airplaneMode = false
    searchNetwork(world)
  },
  turn_airplane_mode_on: ({ phone }) => {
    phone.airplaneMode = true
    phone.registered = false
    phone.vpn = 'none'
    phone.wifiOn = false
  },
  reseat_sim_card: (world) => {
    world.phone.simSeated = true
    searchNetwork(world)
  },
  reset_apn_settings: ({ phone }) => void (phone.apnResetMarked = true),
  reboot_phone: (world) => {
    const { phone, office } = world
    office.resumedSinceRestart = false
    if (phone.apnResetMarked) Object.assign(phone, { apnOk: true, mmscSet: true, apnResetMarked: false })
    searchNetwork(world)
  },
  turn_mobile_data_on: ({ phone }) => void (phone.mobileData = true),
  turn_mobile_data_off: ({ phone }) => void (phone.mobileData = false),
  turn_data_roaming_on: ({ phone }) => void (phone.roaming = true),
  turn_data_roaming_off: ({ phone }) => void (phone.roaming = false),
  turn_data_saver_off: ({ phone }) => void (phone.dataSaver = false),
  turn_data_saver_on: ({ phone }) => void (phone.dataSaver = true),
  set_network_mode: ({ phone }, { mode }) => void (phone.networkMode = mode as typeof phone.networkMode),
  set_network_mode_automatic: ({ phone }) => void (phone.networkMode = 'prefer_4g_5g'),
  disconnect_vpn: ({ phone }) => void (phone.vpn = 'none'),
  connect_vpn: ({ phone }) => void (phone.vpn = 'good'),
  turn_wifi_on: ({ phone }) => void (phone.wifiOn ||= !phone.airplaneMode),
  turn_wifi_off: ({ phone }) => void (phone.wifiOn &&= phone.airplaneMode),
  turn_wifi_calling_off: ({ phone }) => void (phone.wifiCalling = false),
  turn_wifi_calling_on: ({ phone }) => void (phone.wifiCalling = true),
  grant_messaging_permission: ({ phone }, { permission }) =>
    void (phone[permission === 'sms' ? 'smsPermission' : 'storagePermission'] = true),
  grant_storage_to_messaging: ({ phone }) => void (phone.storagePermission = true),
  grant_sms_to_messaging: ({ phone }) => void (phone.smsPermission = true),
  pay_payment_request: ({ office, caller }) => {
    const bill = office.bills.find(({ status }) => status === 'awaiting')
    if (bill && caller.willPay) bill.status = 'paid'
  },
  send_payment_request: ({ office }) => {
    const newest = office.bills.findLast(({ status }) => status === 'overdue')
    if (newest && office.bills.every(({ status }) => status !== 'awaiting')) newest.status = 'awaiting'
  },
  resume_line: ({ office }) => {
    if (office.lineStatus === 'suspended') Object.assign(office, { lineStatus: 'active', resumedSinceRestart: true })
  },
  suspend_line: ({ office }) => void (office.lineStatus = 'suspended'),
  enable_line_roaming: ({ office }) => void (office.roaming = true),
  disable_line_roaming: ({ office }) => void (office.roaming = false),
  refuel_data: (world, { gb }) => refuel(world, gb),
  refuel_wanted_data: (world) => refuel(world, world.caller.refuelWanted),
}

function refuel({ office }: World, gb: unknown): void {
  if (typeof gb !== 'number' || !(gb > 0)) return
  office.refueledGb += gb
  office.boughtGb += gb
}
