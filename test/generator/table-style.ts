// How a made-up table is printed: its shape (guide: tables), its columns with their heads, and the habits of its writer.
import { between, chance, pick, type Random } from '../support/seeded-random.ts'

/** (a)–(g) of the guide; (f) is the goal grid, all others are tables of tasks. */
export const SHAPES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const
export type Shape = (typeof SHAPES)[number]

/** What a format can print at all. */
export type Traits = {
  readonly merges: boolean
  /** Line breaks inside a cell. */
  readonly breaks: boolean
  readonly blanks: boolean
  /** The converter prints a table page by page, with rows cut by page ends. */
  readonly fragments: boolean
  /** Only the annex: no letterhead, no running text, no signature. */
  readonly annexOnly: boolean
}

export type Column =
  | 'ordinal'
  | 'task'
  | 'lead'
  | 'coordinating'
  | 'agencies'
  | 'time'
  | 'product'
  | 'note'
  | 'report'
  | 'approver'
  | 'money'
  | 'overseer'

export type TableStyle = {
  readonly columns: readonly Column[]
  readonly heads: Readonly<Record<Column, string>>
  /** "Cơ quan thực hiện" over "Chủ trì" and "Phối hợp". */
  readonly twoRows: boolean
  /** What stands over the two. */
  readonly outerHead: string
  readonly columnNumbers: boolean
  readonly upperHeads: boolean
  /** A head on two lines of its cell. */
  readonly brokenHeads: boolean
  readonly ordinals: 'plain' | 'dotted' | 'padded' | 'parts'
  readonly restart: boolean
  /** `nested`: a letter over Roman numerals. */
  readonly groups: 'none' | 'roman' | 'letter' | 'spanning' | 'number' | 'nested'
  /** How a cell that repeats the one above is printed. */
  readonly repeats: 'spelled' | 'ditto' | 'merged'
  readonly separator: ';' | ',' | 'break' | 'bullets'
  readonly blanks: boolean
  readonly bullets: boolean
}

const HEADS: Readonly<Record<Column, readonly string[]>> = {
  ordinal: ['TT', 'STT', 'Số TT'],
  task: [
    'Nội dung, nhiệm vụ',
    'Nhiệm vụ',
    'Nội dung công việc',
    'Nhiệm vụ, giải pháp',
    'Nội dung',
    'Công việc',
    'Hoạt động',
  ],
  lead: [
    'Cơ quan chủ trì',
    'Đơn vị chủ trì',
    'Chủ trì',
    'Cơ quan, đơn vị chủ trì',
    'Đơn vị đầu mối',
    'Đơn vị chủ trì thực hiện',
  ],
  coordinating: ['Cơ quan phối hợp', 'Đơn vị phối hợp', 'Phối hợp', 'Cơ quan, đơn vị phối hợp'],
  agencies: ['Đơn vị chủ trì, phối hợp', 'Cơ quan chủ trì/phối hợp'],
  time: [
    'Thời gian thực hiện',
    'Thời gian hoàn thành',
    'Thời hạn',
    'Thời hạn hoàn thành',
    'Tiến độ',
    'Thời gian',
    'Lộ trình thực hiện',
  ],
  product: ['Sản phẩm', 'Sản phẩm dự kiến', 'Kết quả, sản phẩm', 'Dự kiến kết quả', 'Sản phẩm đầu ra'],
  note: ['Ghi chú'],
  report: ['Báo cáo', 'Chế độ báo cáo'],
  approver: ['Cấp trình', 'Cấp ban hành', 'Cấp phê duyệt'],
  money: ['Kinh phí', 'Nguồn kinh phí', 'Dự toán kinh phí (triệu đồng)'],
  overseer: ['Lãnh đạo phụ trách', 'Lãnh đạo chỉ đạo'],
}

const COLUMNS: Readonly<Record<Exclude<Shape, 'f'>, readonly (readonly Column[])[]>> = {
  a: [
    ['ordinal', 'task', 'lead', 'coordinating', 'time'],
    ['ordinal', 'task', 'lead', 'coordinating', 'time', 'product'],
    ['ordinal', 'task', 'lead', 'coordinating', 'time', 'product', 'note'],
    ['ordinal', 'task', 'lead', 'coordinating', 'time', 'note'],
    ['ordinal', 'task', 'lead', 'coordinating', 'money', 'time', 'product'],
    ['ordinal', 'task', 'overseer', 'lead', 'coordinating', 'time'],
  ],
  b: [['ordinal', 'task', 'lead', 'coordinating', 'time', 'product']],
  c: [
    ['ordinal', 'task', 'lead', 'coordinating', 'product', 'time'],
    ['ordinal', 'task', 'product', 'time', 'lead', 'coordinating'],
    ['ordinal', 'task', 'product', 'lead', 'coordinating', 'time'],
    ['ordinal', 'task', 'product', 'approver', 'lead', 'coordinating', 'time'],
  ],
  d: [
    ['ordinal', 'lead', 'task', 'coordinating', 'time'],
    ['ordinal', 'lead', 'task', 'time', 'product'],
    ['ordinal', 'lead', 'coordinating', 'task', 'time'],
  ],
  e: [
    ['lead', 'coordinating', 'task', 'time', 'report'],
    ['ordinal', 'lead', 'coordinating', 'task', 'time', 'report'],
  ],
  g: [
    ['task', 'lead', 'time'],
    ['task', 'agencies', 'time'],
    ['task', 'time', 'lead'],
  ],
}

export function makeTableStyle(random: Random, shape: Exclude<Shape, 'f'>, traits: Traits): TableStyle {
  const columns = pick(random, COLUMNS[shape]).filter((column) => traits.blanks || column !== 'note')
  const numbered = columns.includes('ordinal')
  const groups = pick(
    random,
    numbered
      ? (['none', 'roman', 'roman', 'letter', 'spanning', 'number', 'nested'] as const)
      : (['none', 'spanning'] as const),
  )
  const [lead, coordinating] = [columns.indexOf('lead'), columns.indexOf('coordinating')]
  const alone = shape === 'g'
  return {
    columns,
    heads: {
      ...(Object.fromEntries(
        Object.entries(HEADS).map(([column, words]) => [column, pick(random, words)]),
      ) as TableStyle['heads']), // the keys are those of HEADS
      ...(shape === 'b'
        ? {
            ordinal: 'STT',
            task: 'Nhiệm vụ',
            lead: 'Đơn vị chủ trì',
            coordinating: 'Đơn vị phối hợp',
            time: 'Thời gian hoàn thành',
          }
        : {}),
      ...(shape === 'e' ? { lead: 'Chủ trì', coordinating: 'Phối hợp', task: 'Nội dung', time: 'Thời hạn' } : {}),
      ...(alone ? { lead: pick(random, ['Đơn vị thực hiện', 'Cơ quan thực hiện', 'Trách nhiệm thực hiện']) } : {}),
    },
    twoRows: traits.merges && lead >= 0 && coordinating === lead + 1 && chance(random, 0.3),
    outerHead: pick(random, ['Cơ quan thực hiện', 'Phân công thực hiện', 'Đơn vị thực hiện', 'Tổ chức thực hiện']),
    columnNumbers: chance(random, 0.15),
    upperHeads: chance(random, 0.2),
    brokenHeads: traits.breaks && chance(random, 0.25),
    ordinals: groups === 'number' ? 'parts' : pick(random, ['plain', 'plain', 'dotted', 'padded'] as const),
    restart: chance(random, 0.6),
    groups: traits.blanks || groups !== 'spanning' ? groups : 'none',
    repeats: pick(
      random,
      traits.merges ? (['spelled', 'ditto', 'merged', 'merged'] as const) : (['spelled', 'spelled', 'ditto'] as const),
    ),
    separator: pick(
      random,
      traits.breaks ? ([';', ';', ',', 'break', 'bullets'] as const) : ([';', ';', ','] as const),
    ),
    blanks: traits.blanks && chance(random, 0.5),
    bullets: traits.breaks && chance(random, 0.3),
  }
}

/** How a goal grid is printed. */
export type GridStyle = {
  readonly periods: readonly string[]
  /** One kind of value for all periods, or what was reached in the first and what is aimed at in the others. */
  readonly firstIsResult: boolean
  readonly heads: 'years' | 'two-rows' | 'words'
  readonly unitHead: string
  readonly nameHead: string
  readonly groups: 'none' | 'roman' | 'letter'
  readonly ordinals: 'plain' | 'dotted' | 'padded'
  readonly restart: boolean
  readonly note: boolean
  /** Rows that break down the one above, with a part of its number or with none. */
  readonly parts: 'none' | 'numbered' | 'unnumbered'
  /** The unit stands in its own column, or in the values ("95,5%"). */
  readonly upperHeads: boolean
}

export function makeGridStyle(random: Random, traits: Traits, year: number): GridStyle {
  const schoolYears = chance(random, 0.5)
  const count = schoolYears ? 2 : between(random, 2, 5)
  const first = schoolYears || chance(random, 0.5) ? year - 1 : year
  const periods = Array.from({ length: count }, (_, index) =>
    schoolYears ? `${first + index}-${first + index + 1}` : String(first + index),
  )
  return {
    periods,
    firstIsResult: schoolYears || first < year,
    heads: pick(random, traits.merges ? (['years', 'two-rows', 'words'] as const) : (['years', 'words'] as const)),
    unitHead: pick(random, ['Đơn vị tính', 'ĐVT', 'Đơn vị']),
    nameHead: pick(random, ['Chỉ tiêu', 'Tên chỉ tiêu', 'Nội dung chỉ tiêu', 'Mục tiêu, chỉ tiêu']),
    groups: pick(random, ['none', 'none', 'roman', 'letter'] as const),
    ordinals: pick(random, ['plain', 'plain', 'dotted', 'padded'] as const),
    restart: chance(random, 0.5),
    note: traits.blanks && chance(random, 0.2),
    parts: traits.blanks ? pick(random, ['none', 'none', 'numbered', 'unnumbered'] as const) : 'none',
    upperHeads: chance(random, 0.2),
  }
}
