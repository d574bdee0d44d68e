// What every store must do with administrative acts: each stands in the audit log with what it did, or neither does.
// Long: one table of all acts, which does not compile without one of them.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { planAnnouncement } from '../../jobs/announcements/plan-announcement.ts'
import type { ActKind } from '../../knowledge/domain/act.ts'
import type { Announcement } from '../../knowledge/domain/announcement.ts'
import type { Invite } from '../../knowledge/domain/member.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { SOME_DAY, sampleVersion } from '../support/sample-reading.ts'
import { correction } from './correction-store.ts'

export type OpenedActs = {
  readonly store: Store
  /** From now on nothing can be written into the log. */
  readonly refuseEntries: () => void
}

const HA = 503
const LAN = 501
const CONSENT = { version: 1, at: SOME_DAY }
const BY = { by: HA, at: SOME_DAY }

/** What stands before the act; gives the act itself. */
type Prepare = (store: Store) => Promise<() => Promise<unknown>>
type Case = readonly [prepare: Prepare, logged: string]

const draft = (store: Store, file = 'a.md', sha256 = file) => store.saveDraft(sampleVersion(file, ['một'], sha256))

async function live(store: Store, file = 'a.md', sha256 = file) {
  const saved = await draft(store, file, sha256)
  await store.activate(saved.versionId, SOME_DAY)
  return saved
}

const invite = (hash: string): Invite => ({
  hash,
  role: 'official',
  agency: undefined,
  maker: HA,
  createdAt: SOME_DAY,
  expiresAt: new Date(SOME_DAY.getTime() + 86_400_000),
})

async function joined(store: Store): Promise<void> {
  await store.members.saveInvite(invite('a'))
  await store.members.join({ hash: 'a', person: LAN, consent: CONSENT, at: SOME_DAY }, () => true)
}

const OWN = {
  text: 'Nộp báo cáo',
  time: '30/11/2026',
  source: 'Công văn 12',
  audience: { kind: 'everybody' },
  at: SOME_DAY,
} as const

const TOLD: Announcement = { id: 'a', text: 'Họp', audience: { kind: 'everybody' }, at: SOME_DAY }

async function announce(store: Store) {
  const deliveries = planAnnouncement(TOLD, [{ chat: LAN, thread: undefined }])
  return store.announcements.announce(TOLD, deliveries, { by: HA, object: 'mọi người (1)' })
}

/** One a kind: an act that is not logged with what it does does not compile. A restore is no act of a store (backups.ts). */
const ACTS: Readonly<Record<Exclude<ActKind, 'restore'>, Case>> = {
  upload: [async (store) => () => store.saveDraft({ ...sampleVersion('a.md', ['một']), by: HA }), 'a.md@1'],
  activate: [
    async (store) => {
      const { versionId } = await draft(store)
      return () => store.activate(versionId, SOME_DAY, { by: HA })
    },
    'a.md@1',
  ],
  replace: [
    async (store) => {
      const old = await live(store)
      const { versionId } = await live(store, 'b.md')
      return () => store.activate(versionId, SOME_DAY, { replaces: [old.planId], by: HA })
    },
    'a.md → b.md',
  ],
  discard: [
    async (store) => {
      const { versionId } = await draft(store)
      return () => store.discard(versionId, SOME_DAY, HA)
    },
    'a.md@1',
  ],
  withdraw: [
    async (store) => {
      const { planId } = await live(store)
      return () => store.withdraw(planId, SOME_DAY, HA)
    },
    'a.md@1',
  ],
  'roll-back': [
    async (store) => {
      await live(store)
      const { versionId } = await live(store, 'a.md', 'second')
      return () => store.rollBack(versionId, SOME_DAY, HA)
    },
    'a.md@1',
  ],
  correct: [
    async (store) => {
      await live(store)
      return () => store.corrections.save(correction({ by: HA }))
    },
    'a.md@1',
  ],
  'take-back': [
    async (store) => {
      await live(store)
      const id = await store.corrections.save(correction())
      return () => store.corrections.takeBack(id, SOME_DAY, HA)
    },
    'a.md@1',
  ],
  'change-role': [
    async (store) => {
      await joined(store)
      return () => store.members.changeRole({ person: LAN, to: 'guest', ...BY }, () => true)
    },
    'guest',
  ],
  'remove-person': [
    async (store) => {
      await joined(store)
      return () => store.members.changeRole({ person: LAN, to: undefined, ...BY }, () => true)
    },
    'official',
  ],
  invite: [async (store) => () => store.members.saveInvite(invite('a')), 'official'],
  'withdraw-invite': [
    async (store) => {
      await store.members.saveInvite(invite('a'))
      return () => store.members.withdrawInvite('a', HA, SOME_DAY)
    },
    'official',
  ],
  join: [
    async (store) => {
      await store.members.saveInvite(invite('a'))
      return () => store.members.join({ hash: 'a', person: HA, consent: CONSENT, at: SOME_DAY }, () => true)
    },
    'official',
  ],
  'change-access': [
    async (store) => () => store.members.changeAccess({ mode: 'closed', configured: 'open' }, HA, SOME_DAY),
    'closed',
  ],
  'send-again': [
    async (store) => {
      await announce(store)
      const claim = await store.deliveries.claimNext({ at: SOME_DAY, leaseMs: 1000, resting: [] })
      await store.deliveries.settle(claim!, { state: 'failed', reason: 'refused 400' }, SOME_DAY)
      const again = { dueAt: SOME_DAY, ...BY, object: (planned: number) => `${planned} tin` }
      return () => store.deliveries.planAgain([claim!.items[0]!.id], again)
    },
    '1 tin',
  ],
  announce: [async (store) => () => announce(store), 'mọi người (1)'],
  'withdraw-announcement': [
    async (store) => {
      await announce(store)
      return () => store.announcements.withdrawAnnouncement('a', BY)
    },
    '1',
  ],
  'add-deadline': [async (store) => () => store.ownDeadlines.add('a', OWN, HA), '1'],
  'change-deadline': [
    async (store) => {
      const { id } = await store.ownDeadlines.add('a', OWN, LAN)
      return () => store.ownDeadlines.change(id, { ...OWN, time: '15/12/2026' }, HA)
    },
    '1',
  ],
  'end-deadline': [
    async (store) => {
      const { id } = await store.ownDeadlines.add('a', OWN, LAN)
      return () => store.ownDeadlines.end(id, SOME_DAY, HA)
    },
    '1',
  ],
  'bring-back-deadline': [
    async (store) => {
      const { id } = await store.ownDeadlines.add('a', OWN, LAN)
      await store.ownDeadlines.end(id, SOME_DAY, LAN)
      return () => store.ownDeadlines.bringBack(id, SOME_DAY, HA)
    },
    '1',
  ],
  'settle-feedback': [
    async (store) => {
      const said = { question: 'Ai?', intent: undefined, answer: 'Sở', reason: 'untrue', at: SOME_DAY } as const
      await store.feedback.save({ id: 'a', ...said })
      return () => store.feedback.settle('a', HA, SOME_DAY)
    },
    'untrue',
  ],
}

/** Everything that an act may change, but the log. */
async function stateOf(store: Store): Promise<unknown> {
  const own = await store.ownDeadlines.find(1)
  return {
    revision: await store.revision(),
    versions: await store.versions(),
    corrections: await store.corrections.ofFile('a.md'),
    own,
    members: await store.members.members(),
    access: await store.members.chosenAccess(),
    invites: await store.members.openInvites(SOME_DAY),
    profiles: await store.people.allProfiles(),
    deliveries: await store.deliveries.countByState(),
    announcements: await store.announcements.newestAnnouncements(9),
    complaints: await store.feedback.waiting(9),
  }
}

export function describeLoggedActs(name: string, open: () => Promise<OpenedActs>): void {
  describe(`${name} logs administrative acts`, () => {
    let opened: OpenedActs
    beforeEach(async () => {
      opened = await open()
      await opened.store.people.agree(LAN, CONSENT)
    })
    afterEach(() => opened.store.close())

    const newest = async () => (await opened.store.audit.newest(1))[0]

    describe.each(Object.entries(ACTS))('“%s”', (what, [prepare, logged]) => {
      test('is one entry, in the moment in which it is done', async () => {
        const { store } = opened
        const act = await prepare(store)
        const [before, count] = [await stateOf(store), (await newest())?.number ?? 0]
        await act()
        expect(await newest()).toMatchObject({
          number: count + 1,
          what,
          object: logged,
          by: { person: HA },
          at: SOME_DAY,
        })
        expect(await stateOf(store)).not.toEqual(before)
      })

      test('is not done where its entry cannot be written', async () => {
        const { store, refuseEntries } = opened
        const act = await prepare(store)
        const [before, entry] = [await stateOf(store), await newest()]
        refuseEntries()
        await expect(act()).rejects.toThrow('no entry')
        expect(await stateOf(store)).toEqual(before)
        expect(await newest()).toEqual(entry)
      })
    })

    test('what is done by nobody, or changes nothing, is no act', async () => {
      const { store } = opened
      const { planId, versionId } = await live(store)
      await store.activate(versionId, SOME_DAY, { by: HA })
      await store.withdraw(planId, SOME_DAY)
      await store.withdraw(planId, SOME_DAY, HA)
      expect(await store.discard(versionId, SOME_DAY, HA)).toBe(false)
      expect(await store.rollBack(versionId, SOME_DAY, HA)).toBeUndefined()
      expect(await store.corrections.takeBack(9, SOME_DAY, HA)).toBe(false)
      expect(await store.ownDeadlines.end(9, SOME_DAY, HA)).toBe(false)
      expect(await store.deliveries.planAgain([9], { dueAt: SOME_DAY, ...BY, object: String })).toBe(0)
      expect(await newest()).toBeUndefined()
    })

    test('a version that goes live in the place of another plan is two: that it does, and what it replaces', async () => {
      const { store } = opened
      const old = await live(store)
      const { versionId } = await draft(store, 'b.md')
      await store.activate(versionId, SOME_DAY, { replaces: [old.planId], by: 'command-line' })
      expect(await store.audit.newest(9)).toMatchObject([
        { what: 'replace', object: 'a.md → b.md', by: 'command-line' },
        { what: 'activate', object: 'b.md@1', by: 'command-line' },
      ])
    })
  })
}
