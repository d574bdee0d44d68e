// Plans that go live, are rolled back, taken back, replaced and saved as drafts while people ask: npm run bench -- switches [--count SECONDS]
import { setTimeout as pause } from 'node:timers/promises'
import { openKnowledge } from '../../knowledge/open-knowledge.ts'
import { openSearch, storeFile } from '../../knowledge/open-search.ts'
import { openSqlitePlanStore } from '../../knowledge/store/sqlite/sqlite-plan-store.ts'
import type { Store } from '../../knowledge/store/store.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import { readingOfTasks } from '../support/browsable-readings.ts'
import { SOME_DAY } from '../support/sample-reading.ts'
import type { Measured } from './speed.ts'

/** A hundred tasks a version, all led by one body: whoever names two bodies mixed two versions. */
const TASKS = 100
export const LEADS = ['Sở Tài chính', 'Sở Y tế', 'Sở Nội vụ'] as const
export const DRAFT_LEAD = 'Sở Xây dựng'

export function readingLedBy(lead: string): PlanReading {
  const tasks = Array.from({ length: TASKS }, (_, index) => ({
    text: `Rà soát trường lớp đợt ${index + 1}`,
    leads: [lead],
    time: 'Quý III/2025',
  }))
  const reading = readingOfTasks(tasks)
  const passages = reading.passages.map((passage, index) => {
    const row = `${index + 1}; ${tasks[index]?.text}; ${lead}; Quý III/2025`
    return { ...passage, text: row, raw: row }
  })
  return { ...reading, passages }
}

export const leadsNamed = (text: string): readonly string[] =>
  [...LEADS, DRAFT_LEAD].filter((lead) => text.includes(lead))

/** What is live, from before the switch to it began until after the next one was done; undefined: nothing. */
type Live = { readonly lead: string | undefined; readonly from: number; until: number }

type Asked = { readonly text: string; readonly from: number; readonly until: number }

/** What the office asks of it (issue 7). */
const QUESTIONS_A_SECOND = 50
/** Between two switches: people switch a few a day. */
const PAUSE_MS = 40

/** @param folder for the store and its indexes; made by the caller, who also removes it */
export async function measureSwitches(folder: string, seconds: number): Promise<readonly Measured[]> {
  const knowledge = await openKnowledge(folder)
  // As the command line or a second program would do it.
  const writer = await openSqlitePlanStore(storeFile(folder))
  try {
    const lives: Live[] = [{ lead: undefined, from: 0, until: Number.POSITIVE_INFINITY }]
    await goLive(writer, lives, LEADS[0], 'first')
    let isOver = false
    const switching = switchOn(writer, lives, () => isOver)
    const answers: Promise<Asked>[] = []
    const startedAt = performance.now()
    for (let index = 0; index < seconds * QUESTIONS_A_SECOND; index += 1) {
      await pause(Math.max(0, startedAt + (index * 1_000) / QUESTIONS_A_SECOND - performance.now()))
      answers.push(ask(knowledge.answerQuestion, index))
    }
    const asked = await Promise.all(answers)
    isOver = true
    await switching
    return figuresOf(asked, lives, await danglingHits(writer, folder))
  } finally {
    await writer.close()
    await knowledge.close()
  }
}

type Answer = (question: { conversation: string; text: string; at: Date }) => Promise<{ readonly text: string }>

async function ask(answer: Answer, index: number): Promise<Asked> {
  const text =
    index % 2 === 0
      ? `Ai chủ trì rà soát trường lớp đợt ${1 + (index % TASKS)}?`
      : 'Liệt kê nhiệm vụ rà soát trường lớp và cơ quan chủ trì'
  const from = performance.now()
  const reply = await answer({ conversation: `${index}`, text, at: SOME_DAY })
  return { text: reply.text, from, until: performance.now() }
}

/** Activation, rollback, withdrawal and a draft that nobody approves, one after another. */
async function switchOn(store: Store, lives: Live[], isOver: () => boolean): Promise<void> {
  let before: string | undefined = LEADS[0]
  for (let round = 1; !isOver(); round += 1) {
    const lead = LEADS[round % LEADS.length] ?? LEADS[0]
    const next = await goLive(store, lives, lead, `round ${round}`)
    await pause(PAUSE_MS)
    if (round % 3 === 1 && before !== undefined) {
      await noted(lives, before, async () => void (await store.rollBack(next.versionId, SOME_DAY, 'command-line')))
      await pause(PAUSE_MS)
    }
    await saveLedBy(store, DRAFT_LEAD, `draft ${round}`)
    await pause(PAUSE_MS)
    before = lead
    if (round % 5 === 4) {
      await noted(lives, undefined, () => store.withdraw(next.planId, SOME_DAY))
      await pause(PAUSE_MS)
      before = undefined
    }
  }
}

const saveLedBy = (store: Store, lead: string, sha256: string) =>
  store.saveDraft({ file: 'a.md', sha256, make: 'reader 1', reading: readingLedBy(lead), at: SOME_DAY })

async function goLive(store: Store, lives: Live[], lead: string, sha256: string) {
  const version = await saveLedBy(store, lead, sha256)
  await noted(lives, lead, () => store.activate(version.versionId, SOME_DAY))
  return version
}

async function noted(lives: Live[], lead: string | undefined, change: () => Promise<void>): Promise<void> {
  const last = lives.at(-1)
  const live = { lead, from: performance.now(), until: Number.POSITIVE_INFINITY }
  lives.push(live)
  await change()
  if (last !== undefined) last.until = performance.now()
}

const measured = (what: string, value: number, unit: 'ms' | '' = ''): Measured => ({
  what,
  value,
  atMost: undefined,
  unit,
})
const never = (what: string, value: number): Measured => ({ what, value, atMost: 0, unit: '' })

function figuresOf(asked: readonly Asked[], lives: readonly Live[], dangling: number): readonly Measured[] {
  const count = (isSo: (one: Asked) => boolean) => asked.filter(isSo).length
  const wasLive = ({ text, from, until }: Asked) => {
    const [lead] = leadsNamed(text)
    return lives.some((live) => live.lead === lead && live.from <= until && from <= live.until)
  }
  const times = asked.map(({ from, until }) => until - from).toSorted((a, b) => a - b)
  return [
    measured(`questions at ${QUESTIONS_A_SECOND} a second`, asked.length),
    measured('switches meanwhile', lives.length - 1),
    never(
      'answers from a draft',
      count(({ text }) => text.includes(DRAFT_LEAD)),
    ),
    never(
      'answers from two versions',
      count(({ text }) => leadsNamed(text).length > 1),
    ),
    never(
      'answers from what was not live meanwhile',
      count((one) => !wasLive(one)),
    ),
    never(
      'told that no plan has it',
      count(({ text }) => text.startsWith('Không có trong')),
    ),
    never('search hits of what is gone', dangling),
    measured(
      'answers that name a body',
      count(({ text }) => leadsNamed(text).length === 1),
    ),
    measured('median answer', Math.round(times[Math.floor(times.length / 2)] ?? 0), 'ms'),
    measured('slowest of a hundred', Math.round(times[Math.floor(times.length * 0.99)] ?? 0), 'ms'),
  ]
}

/** What is searched is what is live, and nothing that is gone. */
export async function danglingHits(store: Store, folder: string): Promise<number> {
  const search = openSearch(store, folder)
  await search.catchUp()
  const hits = await search.search('rà soát trường lớp', 50)
  const live = new Set((await store.passages(hits.map(({ passageId }) => passageId))).map(({ id }) => id))
  await search.close()
  return hits.filter(({ passageId }) => !live.has(passageId)).length
}
