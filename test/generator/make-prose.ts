// Makes the running text of a plan: targets with horizons, tasks with labels, duties of agencies; and what each of them says.
import { between, chance, pick, sample, type Random } from '../support/seeded-random.ts'
import type { GoldIndicator, GoldTask } from './gold.ts'
import { makeAgencies, makeTime, makeWork, without, type Agencies } from './make-tasks.ts'
import type { PrintedBlock } from './printed.ts'
import { AIMS, DEMANDS, PROSE_TARGETS } from './vocabulary/prose.ts'
import { GROUPS, PRODUCTS } from './vocabulary/work.ts'

export type Prose = {
  readonly blocks: readonly PrintedBlock[]
  readonly tasks: readonly GoldTask[]
  readonly indicators: readonly GoldIndicator[]
}
type Setting = { readonly year: number; readonly agencies: Agencies }

const NO_PROSE: Prose = { blocks: [], tasks: [], indicators: [] }
const heading = (depth: 1 | 2, label: string, title: string): PrintedBlock => ({ kind: 'heading', depth, label, title })
const paragraph = (marker: string | undefined, text: string): PrintedBlock => ({ kind: 'paragraph', marker, text })

const point = (text: string) => paragraph('-', text)

export const joinProse = (...parts: readonly Prose[]): Prose => ({
  blocks: parts.flatMap(({ blocks }) => blocks),
  tasks: parts.flatMap(({ tasks }) => tasks),
  indicators: parts.flatMap(({ indicators }) => indicators),
})

export function makeAims(random: Random, label: string): Prose {
  return {
    ...NO_PROSE,
    blocks: [
      heading(1, label, 'MỤC ĐÍCH, YÊU CẦU'),
      heading(2, '1', 'Mục đích'),
      ...sample(random, AIMS, 2).map(point),
      heading(2, '2', 'Yêu cầu'),
      ...sample(random, DEMANDS, 2).map(point),
    ],
  }
}

/** "- Đến năm 2030, tỷ lệ … đạt 95%.": the horizon is said of each, in varying words. */
export function makeGoals(random: Random, label: string): Prose {
  const made = sample(random, PROSE_TARGETS, between(random, 2, 3)).map(({ indicator, from, to }) => {
    const until = pick(random, [2027, 2028, 2030])
    const printed = String(between(random, from, to))
    const words = pick(random, [
      `Đến năm ${until}, ${indicator} đạt ${printed}%.`,
      `Phấn đấu đến hết năm ${until}, ${indicator} đạt ${printed}%.`,
      `Phấn đấu đến năm ${until} ${indicator} đạt từ ${printed}% trở lên.`,
      `Năm ${until}, ${indicator} đạt trên ${printed} %.`,
    ])
    const gold: GoldIndicator = {
      form: 'prose',
      ordinal: undefined,
      indicator,
      unit: '%',
      values: [{ period: String(until), kind: 'target', printed }],
    }
    return { block: paragraph('-', words), gold }
  })
  return {
    ...NO_PROSE,
    blocks: [heading(1, label, 'MỤC TIÊU'), ...made.map(({ block }) => block)],
    indicators: made.map(({ gold }) => gold),
  }
}

/** Numbered paragraphs with their own "Đơn vị chủ trì: …" lines. */
export function makeLabelled(random: Random, label: string, { year, agencies }: Setting): Prose {
  const title = pick(random, GROUPS).toUpperCase()
  const words = pick(random, [
    { lead: 'Đơn vị chủ trì', help: 'Đơn vị phối hợp', time: 'Thời gian thực hiện' },
    { lead: 'Cơ quan chủ trì', help: 'Cơ quan phối hợp', time: 'Thời gian hoàn thành' },
    { lead: 'Chủ trì', help: 'Phối hợp', time: 'Thời hạn' },
  ])
  const made = Array.from({ length: between(random, 2, 3) }, (_, index) => {
    const leads = makeAgencies(random, agencies, 1)
    const task: GoldTask = {
      form: 'block',
      ordinal: String(index + 1),
      group: title,
      text: makeWork(random),
      leads,
      coordinating: makeAgencies(random, without(agencies, leads), 3),
      time: makeTime(random, year),
      product: chance(random, 0.4) ? pick(random, PRODUCTS) : undefined,
    }
    const lines = [
      `${words.lead}: ${task.leads.join(', ')}.`,
      `${words.help}: ${task.coordinating.join('; ')}.`,
      `${words.time}: ${task.time!.wording}.`,
      ...(task.product === undefined ? [] : [`Sản phẩm: ${task.product}.`]),
    ]
    return { task, blocks: [paragraph(`${index + 1}.`, task.text), ...lines.map((line) => paragraph('-', line))] }
  })
  return {
    ...NO_PROSE,
    blocks: [heading(1, label, title), ...made.flatMap(({ blocks }) => blocks)],
    tasks: made.map(({ task }) => task),
  }
}

/** "TỔ CHỨC THỰC HIỆN": agencies with their points below, or one sentence each. */
export function makeDuties(random: Random, label: string, { agencies }: Setting): Prose {
  const owners = sample(random, agencies.own, between(random, 2, 3))
  const made = chance(random, 0.5)
    ? owners.map((owner, index) => ownedDuties(random, { owner, index, agencies }))
    : owners.map((owner, index) => dutySentence(random, { owner, index, agencies }))
  return joinProse({ ...NO_PROSE, blocks: [heading(1, label, 'TỔ CHỨC THỰC HIỆN')] }, ...made)
}

type Owner = { readonly owner: string; readonly index: number; readonly agencies: Agencies }
const NO_DUTY = { form: 'duty', group: undefined, time: undefined, product: undefined } as const

function ownedDuties(random: Random, { owner, index, agencies }: Owner): Prose {
  const made = Array.from({ length: between(random, 1, 2) }, () => {
    const helpers = chance(random, 0.6) ? helpersOf(random, owner, agencies) : []
    const work = lower(makeWork(random))
    const words = helpers.length > 0 ? `Chủ trì, phối hợp với ${listed(helpers)} ${work}` : upper(work)
    const text = closed(words)
    return {
      block: paragraph('-', text),
      task: { ...NO_DUTY, ordinal: String(index + 1), text, leads: [owner], coordinating: helpers },
    }
  })
  return {
    ...NO_PROSE,
    blocks: [heading(2, String(index + 1), owner), ...made.map(({ block }) => block)],
    tasks: made.map(({ task }) => task),
  }
}

function dutySentence(random: Random, { owner, index, agencies }: Owner): Prose {
  const helpers = helpersOf(random, owner, agencies)
  const text = closed(`${owner} chủ trì, phối hợp với ${listed(helpers)} ${lower(makeWork(random))}`)
  return {
    ...NO_PROSE,
    blocks: [paragraph(`${index + 1}.`, text)],
    tasks: [{ ...NO_DUTY, ordinal: String(index + 1), text, leads: [owner], coordinating: helpers }],
  }
}

const helpersOf = (random: Random, owner: string, { own, collectives }: Agencies): readonly string[] => [
  ...sample(
    random,
    own.filter((name) => name !== owner),
    between(random, 1, 2),
  ),
  ...(chance(random, 0.4) ? [pick(random, collectives)] : []),
]
/** "A, B và C". */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const closed = (text: string) => (text.endsWith('.') ? text : `${text}.`)
