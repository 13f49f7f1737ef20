import { describe, expect, test } from 'vitest'
import { perform } from './simulator/actions.ts'
import { faults, faultyWorld } from './simulator/faults.ts'
import { expectedOf } from './simulator/specification.ts'
import { truth } from './simulator/truth.ts'
import type { Caller, World } from './simulator/world.ts'

const caller: Caller = {
  problemKind: 'no_service',
  resolvedWhen: 'signal',
  travelingAbroad: false,
  willPay: true,
  refuelWanted: 2,
  wantsPlanChange: false,
}

function world(ids: string, changes: Partial<Caller> = {}): World {
  const wanted = ids.split(' ').filter(Boolean)
  return faultyWorld(
    { ...caller, ...changes },
    wanted.map((id) => faults.find((fault) => fault.id === id)!),
  )
}

/** Performs actions, written `name` or `name gb=1`. */
function after(start: World, ...actions: string[]): World {
  for (const action of actions) {
    const [name, gb] = action.split(' gb=')
    perform(start, { name: name!, args: gb ? { gb: Number(gb) } : {} })
  }
  return start
}

describe('effects', () => {
  test.each([
    ['airplane-mode', ['turn_airplane_mode_off'], 'service_available', true],
    ['airplane-mode sim-puk', ['turn_airplane_mode_off'], 'service_available', false],
    ['sim-missing', ['reseat_sim_card'], 'sim_status', 'active'],
    ['sim-missing-and-locked', ['reseat_sim_card'], 'sim_status', 'locked_puk'],
    ['apn-broken', ['reset_apn_settings'], 'apn_ok', false],
    ['apn-broken', ['reboot_phone'], 'apn_ok', false],
    ['apn-broken', ['reset_apn_settings', 'reboot_phone'], 'service_available', true],
    ['mmsc-missing', ['reset_apn_settings', 'reboot_phone'], 'mms_works', true],
    ['suspended-all-paid', ['resume_line'], 'service_available', false],
    ['suspended-all-paid', ['resume_line', 'reboot_phone'], 'service_available', true],
    ['three-bills', ['send_payment_request', 'send_payment_request'], 'overdue_bill_count', 2],
    ['three-bills', ['send_payment_request'], 'payment_request_amount', 32.5],
    ['three-bills', ['send_payment_request', 'pay_payment_request'], 'overdue_amount', 62],
    ['mobile-data-off', ['turn_mobile_data_on'], 'speed_result', 'excellent'],
    ['only-4g', [], 'speed_result', 'good'],
    ['data-just-reached', ['refuel_data gb=0.5'], 'data_limit_exceeded', false],
    ['data-over', ['refuel_wanted_data'], 'data_refueled_gb', 2],
  ])('%s, then %j: %s is %s', (ids, actions, fact, value) => {
    expect(truth(after(world(ids), ...actions), fact)).toBe(value)
  })
})

describe('policy', () => {
  test.each([
    ['one-bill', ['resume_line'], 'resume_line: a bill is not paid'],
    ['one-bill', ['send_payment_request', 'resume_line'], 'resume_line: a bill is not paid'],
    ['contract-ended', ['resume_line'], 'resume_line: the contract has ended'],
    ['three-bills', ['send_payment_request', 'send_payment_request'], 'send_payment_request: a bill is out already'],
    ['', ['send_payment_request'], 'send_payment_request: no bill is overdue'],
    ['', ['enable_line_roaming'], 'enable_line_roaming: the caller is at home'],
    ['', ['suspend_line'], 'suspend_line: nothing in the policy asks for it'],
    ['data-over-after-refuel', ['refuel_data gb=1.5'], 'refuel_data: more than 2 GB in all'],
    ['data-over', ['refuel_data gb=0.1'], 'refuel_data: too little to help'],
    ['', ['reboot_phone'], 'reboot_phone: nothing waits for a restart'],
  ])('%s, then %j: %s', (ids, actions, violation) => {
    expect(after(world(ids), ...actions).violations).toContain(violation)
  })

  test('what policy asks for is no violation', () => {
    const paid = ['send_payment_request', 'pay_payment_request', 'resume_line', 'reboot_phone']
    expect(after(world('one-bill'), ...paid).violations).toEqual([])
  })
})

describe('outcome that policy wants', () => {
  test.each<[string, Partial<Caller>, string]>([
    ['', {}, 'resolved'],
    ['three-bills', {}, 'resolved'],
    ['three-bills', { willPay: false }, 'escalated'],
    ['contract-ended', {}, 'escalated'],
    ['sim-missing sim-pin', {}, 'escalated'],
    ['data-over', {}, 'resolved'],
    ['data-over', { resolvedWhen: 'excellent_speed', refuelWanted: 0 }, 'escalated'],
    ['data-over', { resolvedWhen: 'excellent_speed', refuelWanted: 0.5 }, 'resolved'],
    ['data-over', { resolvedWhen: 'excellent_speed', refuelWanted: 5 }, 'resolved'],
    ['data-far-over', { resolvedWhen: 'mms_sent', refuelWanted: 0.5 }, 'escalated'],
    ['data-over-after-most', { resolvedWhen: 'mms_sent' }, 'escalated'],
    ['weak-coverage', { resolvedWhen: 'excellent_speed' }, 'escalated'],
    ['weak-coverage', { resolvedWhen: 'mms_sent' }, 'resolved'],
  ])('%s for %j: %s', (ids, changes, outcome) => {
    expect(expectedOf(world(ids, changes)).outcome).toBe(outcome)
  })
})
