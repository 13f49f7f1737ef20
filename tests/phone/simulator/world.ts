export type Level = 'none' | 'poor' | 'fair' | 'good' | 'excellent'
export type NetworkMode = 'prefer_4g_5g' | 'only_4g' | 'only_3g' | 'only_2g'
export type ProblemKind = 'no_service' | 'mobile_data' | 'mms'
export type Goal = 'signal' | 'excellent_speed' | 'mms_sent'
export type LineStatus = 'active' | 'suspended' | 'pending_activation' | 'closed'

/** What the caller knows and wants; it does not change during a call. */
export interface Caller {
  problemKind: ProblemKind
  resolvedWhen: Goal
  travelingAbroad: boolean
  willPay: boolean
  refuelWanted: number
  wantsPlanChange: boolean
}

export interface Phone {
  airplaneMode: boolean
  simSeated: boolean
  simLock: 'none' | 'pin' | 'puk'
  apnOk: boolean
  mmscSet: boolean
  /** A reset waits for the next restart. */
  apnResetMarked: boolean
  mobileData: boolean
  roaming: boolean
  dataSaver: boolean
  networkMode: NetworkMode
  vpn: Level | 'unknown'
  wifiOn: boolean
  wifiCalling: boolean
  storagePermission: boolean
  smsPermission: boolean
  /** Found a network at the last search. A line that is resumed later is not found before the next one. */
  registered: boolean
  /** Signal of the network here, whatever its generation. */
  coverage: Exclude<Level, 'none'>
}

export interface Bill {
  status: 'overdue' | 'awaiting' | 'paid'
  amount: number
}

export interface BackOffice {
  lineStatus: LineStatus
  contractEnded: boolean
  roaming: boolean
  /** Resumed, and the phone has not been restarted since. */
  resumedSinceRestart: boolean
  /** Oldest first. */
  bills: Bill[]
  usedGb: number
  limitGb: number
  refueledGb: number
  /** Bought during this call. */
  boughtGb: number
}

export interface World {
  caller: Caller
  phone: Phone
  office: BackOffice
  /** What was done against policy, or without need, in words. */
  violations: string[]
}

/** Returns a world without any fault for this caller, before the phone has looked for a network. */
export function soundWorld(caller: Caller): World {
  return {
    caller,
    phone: {
      airplaneMode: false,
      simSeated: true,
      simLock: 'none',
      apnOk: true,
      mmscSet: true,
      apnResetMarked: false,
      mobileData: true,
      roaming: caller.travelingAbroad,
      dataSaver: false,
      networkMode: 'prefer_4g_5g',
      vpn: 'none',
      wifiOn: true,
      wifiCalling: false,
      storagePermission: true,
      smsPermission: true,
      registered: false,
      coverage: 'excellent',
    },
    office: {
      lineStatus: 'active',
      contractEnded: false,
      roaming: caller.travelingAbroad,
      resumedSinceRestart: false,
      bills: [{ status: 'paid', amount: 40 }],
      usedGb: 6.4,
      limitGb: 15,
      refueledGb: 0,
      boughtGb: 0,
    },
    violations: [],
  }
}

/** Lets the phone look for a network, with what is true now. */
export function searchNetwork(world: World): void {
  world.phone.registered = canRegister(world)
}

/** Returns whether a search would find a network. */
export function canRegister({ phone, office }: World): boolean {
  const simActive = phone.simSeated && phone.simLock === 'none'
  return !phone.airplaneMode && simActive && phone.apnOk && office.lineStatus === 'active'
}
