import { dataUsedUp, dataWorks, mmsWorks, speedVerdict } from './truth.ts'
import { type World, canRegister } from './world.ts'

/**
 * Returns what policy has against an action in this world, in words.
 * Needless changes count too: the caller's phone, money and contract are not ours to try things on.
 */
export function forbid(world: World, name: string, args: Readonly<Record<string, unknown>>): string[] {
  const rules = policy[name]
  if (!rules) return [`${name}: nothing in the policy asks for it`]
  return rules.filter(([against]) => against(world, args)).map(([, why]) => `${name}: ${why}`)
}

type Rule = [against: (world: World, args: Readonly<Record<string, unknown>>) => boolean, why: string]

/** The most that may be bought on top in a cycle. */
const mostGb = 2

const policy: Record<string, Rule[]> = {
  turn_airplane_mode_off: [[({ phone }) => !phone.airplaneMode, 'airplane mode is off']],
  reseat_sim_card: [[({ phone }) => phone.simSeated, 'the SIM card is in its place']],
  reset_apn_settings: [
    [({ phone }) => phone.apnOk && phone.mmscSet, 'the access point is right'],
    [({ phone }) => phone.apnResetMarked, 'a reset is marked already'],
  ],
  reboot_phone: [[(world) => !waitsForRestart(world), 'nothing waits for a restart']],
  turn_mobile_data_on: [[({ phone }) => phone.mobileData, 'mobile data is on']],
  turn_data_roaming_on: [
    [({ caller }) => !caller.travelingAbroad, 'the caller is at home'],
    [({ phone }) => phone.roaming, 'roaming is on in the phone'],
  ],
  enable_line_roaming: [
    [({ caller }) => !caller.travelingAbroad, 'the caller is at home'],
    [({ office }) => office.roaming, 'the line may roam already'],
  ],
  turn_data_saver_off: [
    [({ phone }) => !phone.dataSaver, 'data saver is off'],
    [(world) => speedVerdict(world) === 'excellent', 'the speed is excellent'],
  ],
  set_network_mode_automatic: [
    [({ phone }) => phone.networkMode === 'prefer_4g_5g', 'the best mode is set'],
    [(world) => speedVerdict(world) === 'excellent', 'the speed is excellent'],
  ],
  disconnect_vpn: [
    [({ phone }) => phone.vpn === 'none', 'no VPN is connected'],
    [(world) => speedVerdict(world) === 'excellent', 'the speed is excellent'],
    [(world) => !dataWorks(world) && world.phone.vpn !== 'poor', 'nothing shows that the VPN is slow'],
  ],
  turn_wifi_calling_off: [
    [({ phone }) => !phone.wifiCalling, 'Wi-Fi calling is off'],
    [mmsWorks, 'picture messages work'],
  ],
  grant_storage_to_messaging: [[({ phone }) => phone.storagePermission, 'storage is allowed']],
  grant_sms_to_messaging: [[({ phone }) => phone.smsPermission, 'SMS is allowed']],
  send_payment_request: [
    [({ office }) => office.bills.every(({ status }) => status !== 'overdue'), 'no bill is overdue'],
    [({ office }) => office.bills.some(({ status }) => status === 'awaiting'), 'a bill is out already'],
    [({ caller }) => !caller.willPay, 'the caller has not agreed to pay'],
  ],
  pay_payment_request: [
    [({ office }) => office.bills.every(({ status }) => status !== 'awaiting'), 'no request is waiting'],
    [({ caller }) => !caller.willPay, 'the caller has not agreed to pay'],
  ],
  resume_line: [
    [({ office }) => office.lineStatus !== 'suspended', 'the line is not suspended'],
    [({ office }) => office.contractEnded, 'the contract has ended'],
    [({ office }) => office.bills.some(({ status }) => status !== 'paid'), 'a bill is not paid'],
  ],
  refuel_data: [...refuelRules((_, args) => Number(args.gb))],
  refuel_wanted_data: [...refuelRules(({ caller }) => caller.refuelWanted)],
}

/** A restart carries out a marked reset, and finds a line that was resumed or a network that was not there before. */
function waitsForRestart(world: World): boolean {
  const { phone, office } = world
  return phone.apnResetMarked || office.resumedSinceRestart || (!phone.registered && canRegister(world))
}

function refuelRules(amount: (world: World, args: Readonly<Record<string, unknown>>) => number): Rule[] {
  return [
    [(world, args) => !(amount(world, args) > 0), 'no amount'],
    [(world, args) => world.office.refueledGb + amount(world, args) > mostGb, 'more than 2 GB in all'],
    [
      (world, args) => world.office.boughtGb + amount(world, args) > world.caller.refuelWanted,
      'more than the caller agreed to buy',
    ],
    [(world) => !dataUsedUp(world), 'there is data left'],
    [
      ({ office, caller }, args) =>
        office.usedGb >= office.limitGb + office.refueledGb + amount({ office, caller } as World, args),
      'too little to help',
    ],
  ]
}
