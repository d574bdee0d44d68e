// Rows of a table that counts several things of schools or places: "Số lớp: Trường A". Who says the row's name means it, whatever else the question says.
import { expandAbbreviations } from '../../text/abbreviations.ts'
import { syllables } from '../../text/syllables.ts'
import { schoolLevels } from './match-indicator.ts'
import { remembered } from '../../text/remembered.ts'

/** Alike, a row that is named is the one that is meant; the measure that is said comes before the others. */
const NAMED = 0.75
const OF_MEASURE = 0.06
/** "THPT chuyên Nguyễn Quang Diêu": what is written with capitals, word after word, is the name itself. */
const PROPER = /\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+$/u

type Row = {
  readonly name: string
  /** With the word before it, which tells the town of Đồng Xuân from the district of that name. */
  readonly kindAndName: string
  readonly measure: readonly string[]
  /** Of the school: one of another level may bear the same name. */
  readonly levels: ReadonlySet<string>
}

const readRow = remembered((indicator: string): Row | undefined => {
  const [, measure, entity = ''] = /^([^:]{2,40}): (.+)$/u.exec(indicator) ?? []
  const proper = PROPER.exec(entity.replace(/\s*\([^)]*\)$/u, ''))?.[0]
  if (measure === undefined || proper === undefined) return undefined
  const name = syllables(proper)
  return {
    name: name.join(' '),
    kindAndName: syllables(entity.replace(/\s*\([^)]*\)$/u, ''))
      .slice(-name.length - 1)
      .join(' '),
    levels: schoolLevels(syllables(expandAbbreviations(entity, 'plan'))),
    measure: syllables(expandAbbreviations(measure, 'plan')).filter((key) => key !== 'so'),
  }
})

/** "Tuyển bao nhiêu học sinh và mở bao nhiêu lớp": each measure counts. */
const ASKS_TWICE = / (?:bao nhieu|may) .* (?:bao nhieu|may) /

/**
 * 0 where its row has no name of its own or another one is said.
 * @param indicator as printed
 * @param joined the question's syllables
 * @param locality of the plan: who says its name means the plan, not the one row that bears it, too
 */
export function scoreNamedRow(indicator: string, joined: string, locality: string | undefined): number {
  const row = readRow(indicator)
  if (!row || !joined.includes(` ${row.name} `)) return 0
  if (locality !== undefined && row.name === syllables(locality).join(' ') && !joined.includes(` ${row.kindAndName} `))
    return 0
  const levels = schoolLevels(joined.trim().split(' '))
  if (levels.size > 0 && row.levels.size > 0 && ![...levels].some((level) => row.levels.has(level))) return 0
  const said = new RegExp(` (?:bao nhieu|may|so|tong so)? ?${row.measure.join(' ')} (?!\\d)`)
  return NAMED + (said.test(joined) && !ASKS_TWICE.test(joined) ? OF_MEASURE : 0)
}
