// The value of a spreadsheet cell as the sheet shows it to a Vietnamese reader: its number format, comma for decimals.

export type SheetValue = string | number | boolean | Date | undefined

/**
 * @param format the cell's number format, e.g. "0.0%", "#,##0", "dd/mm/yyyy"; "General" or "" where it has none
 * @returns 0.917 with "0.0%" → "91,7%"; a date always as dd/mm/yyyy, with what the format shows of it
 */
export function formatSheetValue(value: SheetValue, format: string): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number') return formatNumberCell(value, format)
  if (Number.isNaN(value.getTime())) return ''
  const day = formatDay(value, stripLiterals(format))
  // A unit behind a backslash ("0\ \m") passes for a date with the library.
  return day ?? formatNumberCell(value.getTime() / DAY_MS + DAYS_TO_1970, format)
}

const DAY_MS = 86_400_000
/** Excel counts days from 30/12/1899. */
const DAYS_TO_1970 = 25_569
/** So many digits "General" shows at most. */
const GENERAL_DIGITS = 11

const stripLiterals = (format: string) => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')

function formatDay(date: Date, tokens: string): string | undefined {
  const has = (letter: RegExp) => letter.test(tokens)
  const day = has(/d/i) ? two(date.getUTCDate()) : undefined
  const month = has(/m/i) && (day !== undefined || has(/y/i)) ? two(date.getUTCMonth() + 1) : undefined
  const year = has(/y/i) ? String(date.getUTCFullYear()) : undefined
  const shown = [day, month, year].filter((part) => part !== undefined)
  if (shown.length > 0) return shown.join('/')
  return has(/[hs]/i) ? `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : undefined
}

const two = (number: number) => String(number).padStart(2, '0')

function formatNumberCell(value: number, format: string): string {
  if (!Number.isFinite(value)) return ''
  const sections = format.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? []
  const [positive = '', negative, zero] = sections
  const section = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive
  const pattern = readPattern(section)
  if (!pattern) return general(value)
  const digits = pattern.shown ? formatDigits(Math.abs(value), pattern) : ''
  const sign = value < 0 && negative === undefined && /[1-9]/.test(digits) ? '-' : ''
  return `${sign}${pattern.before}${digits}${pattern.after}`.trim()
}

const general = (value: number) => String(Number(value.toPrecision(GENERAL_DIGITS))).replace('.', ',')

/** `places`: the most and the fewest decimals. */
type Pattern = {
  /** false: the format prints its literals and no number. */
  readonly shown: boolean
  readonly before: string
  readonly after: string
  readonly places: readonly [most: number, fewest: number]
  readonly thousands: boolean
  readonly integerDigits: number
  readonly scale: number
}

const DIGITS = /[0#?](?:[0#?,]*[0#?])?(?:\.[0#?]*)?/

/** A dash for a zero: "0;-0;"-"". */
const LITERALS_ONLY = /(?<=^[\uE000-\uF8FF\s()-]+)$/

/** undefined for "General", text, scientific and fraction formats: they are shown as plain numbers. */
function readPattern(section: string): Pattern | undefined {
  const literals: string[] = []
  // Literals step aside so that their letters are not read as the format's own.
  const bare = section
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)/g, (_, quoted: string | undefined, escaped: string | undefined) => {
      literals.push(quoted ?? escaped ?? '')
      return String.fromCharCode(0xe000 + literals.length - 1)
    })
  const match = DIGITS.exec(bare) ?? LITERALS_ONLY.exec(bare)
  if (!match || /general|@|E[+-]|\//i.test(bare)) return undefined
  const shown = (text: string) =>
    text.replace(/,/g, '').replace(/[\uE000-\uF8FF]/g, (mark) => literals[mark.charCodeAt(0) - 0xe000] ?? '')
  const [whole = '', decimals = ''] = match[0].split('.')
  const after = bare.slice(match.index + match[0].length)
  const thousandth = /^,+/.exec(after)?.[0].length ?? 0
  return {
    shown: match[0] !== '',
    before: shown(bare.slice(0, match.index)),
    after: shown(after),
    places: [decimals.length, decimals.replace(/[^0]/g, '').length],
    thousands: whole.includes(','),
    integerDigits: whole.replace(/[^0]/g, '').length,
    scale: (bare.includes('%') ? 100 : 1) / 1000 ** thousandth,
  }
}

function formatDigits(value: number, { places: [most, fewest], scale, integerDigits, thousands }: Pattern): string {
  const scaled = Number((value * scale).toPrecision(15))
  const [whole = '0', decimals = ''] = scaled.toFixed(Math.min(most, 20)).split('.')
  const kept = decimals.slice(0, fewest) + decimals.slice(fewest).replace(/0+$/, '')
  const padded = whole.padStart(integerDigits, '0')
  const grouped = thousands ? padded.replace(/\B(?=(\d{3})+$)/g, '.') : padded
  return kept === '' ? grouped : `${grouped},${kept}`
}
