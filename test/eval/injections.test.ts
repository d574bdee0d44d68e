// Orders written into a plan, openly and hidden, change no answer: they are quoted where somebody asks about their passage, and followed nowhere.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestPaths } from '../../ingest/ingest-paths.ts'
import { createDocumentReader } from '../../ingest/read-document.ts'
import type { Reply } from '../../knowledge/answer/reply.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { visibleText } from '../../knowledge/text/visible-text.ts'
import { ingestAndAsk, MORNING, writeTexts, type AskedPlans } from '../support/ask-plans.ts'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { PROBES, QUESTIONS, writeInjected, type InjectedFormat } from './injected-plan.ts'
import { makeInjections, type Injection } from './injections.ts'

const SEED = 64
const ORDERS_A_PLACE = 5
const FEWEST = 200

const injections = makeInjections(SEED, ORDERS_A_PLACE)
const paths = temporaryPaths()

/** Versions of one file, one after the other in one store, as an attacker would replace a plan. */
type Attacked = {
  readonly plans: AskedPlans
  readonly clean: ReadonlyMap<string, Reply>
  readonly put: (injection: Injection | undefined) => Promise<void>
}

async function openAttacked(format: InjectedFormat): Promise<Attacked> {
  const [folder, name] = [paths(format), `ke-hoach.${format}`]
  const text = (injection?: Injection) => writeInjected(format, injection?.slot, injection?.written ?? '')
  const plans = await ingestAndAsk([writeTexts(folder, { [name]: text() })], join(folder, 'data'))
  const deps = {
    archive: plans.knowledge.store,
    clock: { now: () => MORNING },
    asDraft: false,
    readDocument: createDocumentReader(),
  }
  const clean = new Map<string, Reply>()
  for (const question of [...QUESTIONS, ...PROBES]) clean.set(question, await plans.ask(question))
  return {
    plans,
    clean,
    async put(injection) {
      const { failed } = await ingestPaths([writeTexts(folder, { [name]: text(injection) })], deps)
      expect(failed).toEqual([])
    },
  }
}

/** The passage of the signature is quoted with whatever stands below it. */
const said = ({ outcome, text, citations }: Reply, injection?: Injection) =>
  [outcome, text, ...citations.map(({ quote }) => (injection ? without(quote, injection) : quote).trim())].join('\n')
const without = (quote: string, { order, written }: Injection) =>
  [written, order]
    .reduce((left, words) => left.replace(visibleText(words), ''), visibleText(quote))
    .replace(/ +\|/g, ' |')
const squeeze = (text: string) =>
  fold(visibleText(text))
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** Lines that the clean plan's answer has not, and that are no words of the passages cited beside them. */
function strangeLines(reply: Reply, clean: Reply): readonly string[] {
  const own = new Set(clean.text.split('\n'))
  const quoted = squeeze(reply.citations.map(({ quote }) => quote).join('\n'))
  return reply.text
    .split('\n')
    .filter((line) => !own.has(line) && !/^Theo Kế hoạch 64\/KH-UBND \(năm 2026\)[.:]$/.test(line))
    .filter((line) => reply.outcome !== 'nothing-found' || !NEAREST.test(line))
    .filter(
      (line) =>
        !line
          .replace(LABEL, '')
          .split(' (Trường)')
          .map(squeeze)
          .every((part) => quoted.includes(part)),
    )
}
/** Below an honest no stand the plan's own words, under its name: nobody is told that they answer. */
const NEAREST = /^Gần nhất:$|^- .+ \(Kế hoạch 64\/KH-UBND \(năm 2026\)\)$/
/** What the program says around the words of a row: its own column heads, and the values of the clean plan. */
const LABEL =
  /^(?:(?:Nhiệm vụ \(số 3\)|Sản phẩm|Chủ trì|Phối hợp|Thời gian): |\d\. )|…$| \(Trường\): kết quả năm 2025: 18; chỉ tiêu năm 2026: 22$/g

describe.each<InjectedFormat>(['txt', 'md', 'html'])('orders in a %s file', (format) => {
  let attacked: Attacked
  beforeAll(async () => (attacked = await openAttacked(format)), 30_000)
  afterAll(() => attacked.plans.close())

  test('change no answer', { timeout: 120_000 }, async () => {
    const { plans, clean, put } = attacked
    const changed: string[] = []
    for (const injection of injections.filter((one) => one.format === format)) {
      await put(injection)
      for (const question of QUESTIONS) {
        const [now, before] = [said(await plans.ask(question), injection), said(clean.get(question)!)]
        if (now !== before)
          changed.push(`${injection.place}/${injection.slot} "${injection.order}" ${question}: ${now}`)
      }
      for (const question of PROBES)
        for (const line of strangeLines(await plans.ask(question), clean.get(question)!))
          changed.push(`${injection.place}/${injection.slot} "${injection.order}" ${question}: ${line}`)
    }
    expect(changed).toEqual([])
    expect(plans.unsupported).toEqual([])
  })

  test('and the clean plan put back is answered as before', async () => {
    await attacked.put(undefined)
    for (const question of [...QUESTIONS, ...PROBES])
      expect(said(await attacked.plans.ask(question))).toBe(said(attacked.clean.get(question)!))
  })
})

test('there are enough of them, in every place', () => {
  expect(injections.length).toBeGreaterThanOrEqual(FEWEST)
  expect(new Set(injections.map(({ order }) => order)).size).toBeGreaterThan(15)
})

test('a row that really is another one changes the answers: this would be noticed', async () => {
  const attacked = await openAttacked('txt')
  await attacked.put({
    format: 'txt',
    place: 'a row',
    slot: 'quiet',
    order: '',
    written: '| Công an xã | | Quý I/2026 | |',
  })
  const changed: string[] = []
  for (const question of QUESTIONS)
    if (said(await attacked.plans.ask(question)) !== said(attacked.clean.get(question)!)) changed.push(question)
  expect(changed.length).toBeGreaterThan(0)
  await attacked.plans.close()
})
