// Asks made-up plans for figures, each plan by itself, and collects those of the replies that nothing behind them holds.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REORGANISATION_NOTE } from '../../knowledge/answer/compose/reorganised-units.ts'
import type { Reply } from '../../knowledge/answer/reply.ts'
import type { Passage } from '../../knowledge/domain/passage.ts'
import type { PlanStore } from '../../knowledge/store/plan-store.ts'
import { FORMATS } from '../generator/formats/formats.ts'
import { makePlan } from '../generator/make-plan.ts'
import { SHAPES } from '../generator/table-style.ts'
import { ingestAndAsk } from '../support/ask-plans.ts'
import { createRandom } from '../support/seeded-random.ts'
import { claimQuestions } from './claim-questions.ts'
import { readFigures, unsupportedFigures } from './unsupported-figures.ts'

export type Claims = {
  readonly questions: number
  readonly answered: number
  /** Looked up in their sources. */
  readonly figures: number
  /** What no source holds, with seed, question and line. */
  readonly unsupported: readonly string[]
  /** What verify() held back: a fault of a draft, but none that anybody saw. */
  readonly heldBack: number
}

const NAMES = ['md', 'txt', 'html']

/** @param folder new, for the plan and its indexes */
export async function askClaims(seed: number, folder: string): Promise<Claims> {
  const format = FORMATS.find(({ name }) => name === NAMES[seed % NAMES.length])!
  const { gold, printed } = makePlan({ seed, shape: SHAPES[seed % SHAPES.length]!, traits: format.traits })
  mkdirSync(join(folder, 'plans'), { recursive: true })
  writeFileSync(join(folder, 'plans', `ke-hoach.${format.ending}`), await format.write(printed, createRandom(seed)))
  const {
    ask,
    knowledge,
    unsupported: heldBack,
    close,
  } = await ingestAndAsk([join(folder, 'plans')], join(folder, 'data'))
  const passages = await allPassages(knowledge.store)
  const questions = claimQuestions(gold, seed % 2 === 1)
  const values = gold.indicators.flatMap((indicator) => indicator.values)
  let [answered, figures] = [0, 0]
  const unsupported: string[] = []
  for (const question of questions) {
    const reply = await ask(question)
    if (reply.outcome === 'answered' || reply.outcome === 'ambiguous') answered += 1
    figures += readFigures(reply.text).size
    const found = unsupportedFigures({ question, text: reply.text, values, ...sourcesOf(reply, passages) })
    unsupported.push(...found.map((figure) => `${seed}: ${question}: ${figure}`))
  }
  await close()
  return { questions: questions.length, answered, figures, unsupported, heldBack: heldBack.length }
}

export const addClaims = (all: readonly Claims[]): Claims => ({
  questions: sum(all.map(({ questions }) => questions)),
  answered: sum(all.map(({ answered }) => answered)),
  figures: sum(all.map(({ figures }) => figures)),
  unsupported: all.flatMap(({ unsupported }) => unsupported),
  heldBack: sum(all.map(({ heldBack }) => heldBack)),
})

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

async function allPassages(store: PlanStore): Promise<readonly Passage[]> {
  const [plan] = await store.livePlans()
  return plan ? store.passageRange(plan.versionId, 0, Number.MAX_SAFE_INTEGER) : []
}

/** What was not found cites nothing: the passages named as nearest are the plan's own, and are held against the whole of it. */
function sourcesOf({ citations, outcome, text }: Reply, passages: readonly Passage[]) {
  const cited = new Set(citations.map(({ passageId }) => passageId))
  const behind = passages.filter(({ id }) => cited.has(id) || outcome === 'nothing-found')
  const mergers = text.includes('đã tổ chức lại từ') ? MERGERS : []
  const heads = passages.filter(({ kind }) => kind === 'head').map(({ raw }) => raw)
  return {
    citations: citations.length,
    sources: [
      ...citations.map(({ quote }) => quote),
      ...behind.map(({ raw }) => raw),
      ...(outcome === 'help' ? HELP : []),
      ...mergers,
      // When communes were put together anew is the law's word.
      ...(text.includes(REORGANISATION_NOTE) ? [REORGANISATION_NOTE] : []),
    ],
    heads,
  }
}

/** When agencies were merged is no plan's word, but that of a list (knowledge/data) which names its decree. */
const MERGERS = [
  ...readFileSync(new URL('../../knowledge/data/agency-succession.json', import.meta.url), 'utf8').matchAll(
    /"(\d{4})-(\d{2})-(\d{2})"/g,
  ),
].map(([, year, month, day]) => `${Number(day)}/${Number(month)}/${year}`)

/** The example that the help gives. */
const HELP = ['2025-2026']
