// How long copies hold up everybody else: the longest pause of the event loop, and the slowest write, while a large store is copied and people are erased from the copies.
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import SqliteDatabase from 'better-sqlite3'
import { workInProcess } from '../../knowledge/backups/copying-process/copy-in-process.ts'
import { erasureProof } from '../../knowledge/domain/erasure.ts'
import { storeFile } from '../../knowledge/open-search.ts'
import type { Backups } from '../../knowledge/store/backups.ts'
import { createSqliteBackups } from '../../knowledge/store/sqlite/backup/sqlite-backups.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import { sampleVersion } from '../support/sample-reading.ts'
import type { Measured } from './speed.ts'

export type Size = { readonly people: number; readonly deliveries: number; readonly passages: number }

/** A province's office after years: a hundred megabytes. */
const LARGE: Size = { people: 10_000, deliveries: 100_000, passages: 100_000 }

/** Whom the store holds first. */
export const FIRST_CHAT = 7_100_000_000
const AT = new Date('2026-11-26T02:00:00+07:00')
const HOUR_MS = 3_600_000
/** Nobody notices a fifth of a second. */
const MOST_MS = 200
/** As often as a busy bot writes. */
const WRITES_EVERY_MS = 20
const LONG = 'Sở Giáo dục và Đào tạo chủ trì, phối hợp với các đơn vị. '.repeat(2)

/** As the bot has it: by a process of its own. */
export const measureCopiesOfBot = (folder: string) =>
  measureCopying(folder, LARGE, (file, copies) =>
    createSqliteBackups({ storeFile: file, folder: copies, keeping: { days: 7, weeks: 4 } }, workInProcess),
  )

/** @param openBackups those that are measured, over the store in `folder`, with their copies beside it */
export async function measureCopying(
  folder: string,
  size: Size,
  openBackups: (file: string, copies: string) => Backups,
): Promise<readonly Measured[]> {
  const file = storeFile(folder)
  await fill(file, size)
  const store = await openSqlitePlanStore(file)
  const backups = openBackups(file, join(folder, 'backups'))
  try {
    const copying = await whileOthersWrite(store, () => backups.backUp(AT))
    const again = await whileOthersWrite(store, () => backups.backUp(new Date(AT.getTime() + HOUR_MS)))
    const chat = FIRST_CHAT + 1
    const erasing = await whileOthersWrite(store, () =>
      store.people.erase(chat, { proof: erasureProof(chat, 'A'), at: new Date(AT.getTime() + 2 * HOUR_MS) }),
    )
    const carrying = await whileOthersWrite(store, () => backups.carryErasures())
    const [copy] = await backups.copies()
    return [
      { what: 'a copy', value: Math.round((copy?.bytes ?? 0) / 2 ** 20), unit: 'MB', atMost: undefined },
      ...rowsOf('first copy: everybody gets an alias', copying, MOST_MS),
      ...rowsOf('second copy', again, MOST_MS),
      ...rowsOf('an erasure in the store', erasing),
      ...rowsOf('the erasure in two copies', carrying, MOST_MS),
    ]
  } finally {
    await store.close()
  }
}

/** A store of that size. */
export async function fill(file: string, { people, deliveries, passages }: Size): Promise<void> {
  const store = await openSqlitePlanStore(file)
  const texts = Array.from({ length: passages }, (_, index) => `${index} ${LONG}`)
  const draft = await store.saveDraft(sampleVersion('kh.md', texts))
  await store.activate(draft.versionId, AT)
  await store.close()
  const database = new SqliteDatabase(file)
  const profile = database.prepare(
    `insert into profile (chat, consent_version, consented_at, remind_at_minute, date_style) values (?, 1, ?, 480, 'numeric')`,
  )
  const delivery = database.prepare(
    `insert into delivery (key, chat, kind, subject, facts, due_at, state, changed_at) values (?, ?, 'reminder', ?, ?, ?, 'sent', ?)`,
  )
  const at = AT.toISOString()
  const facts = JSON.stringify({ task: 'Rà soát trường lớp', lead: 'Sở Tài chính', due: '2026-11-30', stage: 7 })
  database.transaction(() => {
    for (let person = 0; person < people; person += 1) profile.run(FIRST_CHAT + person, at)
    for (let row = 0; row < deliveries; row += 1)
      delivery.run(`k${row}`, FIRST_CHAT + (row % people), `deadline ${row % 500}`, facts, at, at)
  })()
  database.close()
}

type Held = {
  readonly longestMs: number
  readonly slowestWriteMs: number
  readonly tookMs: number
  /** Of this process alone, whatever else the machine does. */
  readonly processorMs: number
}

async function whileOthersWrite(store: Store, work: () => Promise<unknown>): Promise<Held> {
  // What came before must not count.
  await pause(WRITES_EVERY_MS * 5)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const over = new AbortController()
  let slowestWriteMs = 0
  const others = (async () => {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      const startedAt = performance.now()
      await store.people.changeSettings(FIRST_CHAT, { remindAtMinute: turn % 1_440 }, AT)
      slowestWriteMs = Math.max(slowestWriteMs, performance.now() - startedAt)
      await pause(WRITES_EVERY_MS)
    }
  })()
  delay.enable()
  // The first turn is only what the second is compared with.
  await pause(WRITES_EVERY_MS)
  const [startedAt, before] = [performance.now(), process.cpuUsage()]
  await work()
  const [tookMs, used] = [performance.now() - startedAt, process.cpuUsage(before)]
  // A pause is counted when it is over.
  await pause(WRITES_EVERY_MS)
  delay.disable()
  over.abort()
  await others
  return { longestMs: delay.max / 1e6, slowestWriteMs, tookMs, processorMs: (used.user + used.system) / 1000 }
}

function rowsOf(
  what: string,
  { longestMs, slowestWriteMs, tookMs, processorMs }: Held,
  atMost?: number,
): readonly Measured[] {
  const row = (figure: string, value: number, most?: number): Measured => {
    return { what: `${what}: ${figure}`, value: Math.round(value), unit: 'ms', atMost: most }
  }
  return [
    row('took', tookMs),
    row('longest pause of the event loop', longestMs, atMost),
    row('slowest write meanwhile', slowestWriteMs),
    row('processor time of this process', processorMs),
  ]
}
