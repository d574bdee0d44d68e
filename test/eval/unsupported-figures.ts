// Numbers, days and document numbers of a reply that no source of it holds: a reading of its own, which shares nothing with verify().

export type Said = {
  readonly question: string
  readonly text: string
  /** How many citations stand below it. */
  readonly citations: number
  /** The quotes of the citations, and the cited passages as the file has them. */
  readonly sources: readonly string[]
  /** What a line that names a plan may say: the heads of the plans. */
  readonly heads: readonly string[]
  /** Years stand in the head of a table, not in its rows: what each value of the plan belongs to, as the plan was made. */
  readonly values: readonly { readonly period: string; readonly printed: string }[]
}

/** A line that begins so, and brackets behind a list's rows, say which plan is meant. */
const NAMES_PLAN = /^(?:Theo|Đã tìm trong:|Được viện dẫn trong) /
/** Rows of a list are numbered by the program, one after the other. */
const ROW_NUMBER = /^(\d+)\. /
const COUNT = /^Có (\d+) |(?:và|Còn) (\d+) [^\d\n]*khác/gm
const CHANGE = /(?:[Tt]ăng|[Gg]iảm|[Cc]ao hơn|[Tt]hấp hơn|[Hh]ơn|[Kk]ém|[Cc]hênh(?: lệch)?) ([\d.,]*\d)/g
const DAY = /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)|ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/gi
const DOCUMENT = /\d+(?:\/\d{4})?(?:\/|-)[A-ZĐ][A-ZĐa-z\d-]*(?:\/[A-ZĐ]+)?/g
const FIGURE = /\d+(?:[.,]\d+)*/g

/** @returns each with the line that it stands on */
export function unsupportedFigures(said: Said): readonly string[] {
  const { question, text, sources, heads, values } = said
  const held = readFigures(sources.join('\n'))
  const named = readFigures([...sources, ...heads].join('\n'))
  const asked = readFigures(question)
  const lines = text.split('\n')
  const computed = computedFigures(lines, said.citations)
  return lines.flatMap((line, index) => {
    const own = NAMES_PLAN.test(line) ? named : held
    const body = withoutColumns(withoutRowNumber(line, lines, index), values)
    return [...readFigures(body)]
      .filter((figure) => !own.has(figure) && !computed.has(figure) && !(index === 0 && asked.has(figure)))
      .map((figure) => `${figure} in "${line}"`)
  })
}

/** Days as "2026-3-1" whatever their form, document numbers whole, and the numbers in both. */
export function readFigures(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFC').replace(/[*_`]/g, '')
  const days = [...plain.matchAll(DAY)].map((found) => {
    const [day, month, year] = found.slice(1).filter((part) => part !== undefined)
    return `${year}-${Number(month)}-${Number(day)}`
  })
  const documents = (plain.match(DOCUMENT) ?? []).map((number) => number.replace(/-$/, ''))
  const numbers = (plain.match(FIGURE) ?? []).map((number) => number.replace(/^0+(?=\d)/, ''))
  // A day in words and a day in figures print the same numbers apart.
  const apart = numbers.flatMap((number) =>
    number.split(/[.,]/).length > 2 ? number.split('.').map((part) => String(Number(part))) : [],
  )
  return new Set([...days, ...documents, ...numbers, ...apart])
}

/** Counts of rows that the reply shows or of passages that it cites, and differences between numbers that it shows. */
function computedFigures(lines: readonly string[], citations: number): ReadonlySet<string> {
  const text = lines.join('\n')
  const rows = lines.filter((line) => /^(?:\d+\.|-) /.test(line)).length
  const counts = [...text.matchAll(COUNT)].map((found) => Number(found[1] ?? found[2]))
  const [all = 0, ...rest] = counts
  const isWhole = all === citations || all === rows + rest.reduce((sum, count) => sum + count, 0)
  const shown = (text.match(FIGURE) ?? []).map(valueOf)
  const changes = [...text.matchAll(CHANGE)].flatMap(([, printed = '']) =>
    shown.some((one) => shown.some((other) => Math.abs(one - other - valueOf(printed)) < 1e-9)) ? [printed] : [],
  )
  return new Set([...(isWhole ? counts.map(String) : []), ...changes])
}

function withoutRowNumber(line: string, lines: readonly string[], index: number): string {
  const number = ROW_NUMBER.exec(line)?.[1]
  const before = lines.slice(0, index).filter((other) => ROW_NUMBER.test(other)).length
  return Number(number) === before + 1 ? line.replace(ROW_NUMBER, '') : line
}

const SPAN = /^Từ năm (?:học )?(\S+) đến năm (?:học )?([^\s:]+):/
const COLUMN = /(?:kết quả|chỉ tiêu) năm (?:học )?(\d{4}(?:-\d{4})?)(?: →|\)|…|$|:? ([^;]*))/gi

/** "Chỉ tiêu năm 2026: 86%" is left with its value where the plan has that value under that year. */
function withoutColumns(line: string, values: Said['values']): string {
  const [span = '', ...ends] = SPAN.exec(line) ?? []
  const isSpan = ends.every((end) => values.some(({ period }) => period === end))
  return line.slice(isSpan ? span.length : 0).replace(COLUMN, (whole, period: string, said: string | undefined) => {
    const own = values.filter((value) => value.period === period)
    const isRight = said === undefined ? own.length > 0 : own.some(({ printed }) => said.includes(bare(printed)))
    return isRight ? (said ?? '') : whole
  })
}

/** As the plan prints it, without its unit and signs. */
const bare = (printed: string) => /\d+(?:[.,]\d+)*/.exec(printed)?.[0] ?? printed

/** "1.234,5" is a thousand two hundred and thirty-four and a half; a point before three digits parts thousands. */
const valueOf = (printed: string): number => Number(printed.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
