// The issuer of a scanned plan, readable again: the fixed words of a people's committee and the name of a province.
import { readProvinces } from '../../knowledge/data/provinces.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { isNearly } from '../../knowledge/text/nearly.ts'

const COMMITTEE = ['uy', 'ban', 'nhan', 'dan', 'tinh']

/**
 * "Uy ban nhan dan tinh Lai Chdu" → "Ủy ban nhân dân tỉnh Lai Châu": only where every syllable is nearly one of these and
 * exactly one province fits. undefined otherwise: nothing is guessed, the printed words stay.
 */
export function readScannedIssuer(printed: readonly (string | undefined)[]): string | undefined {
  for (const wording of printed) {
    const words = fold(tidy(wording ?? ''))
      .replace(/^ubnd\s/, 'uy ban nhan dan ')
      .split(' ')
    const isCommittee = COMMITTEE.every((word, index) => isNearly(words[index] ?? '', word))
    const name = words.slice(COMMITTEE.length)
    if (!isCommittee || name.length === 0) continue
    const fits = readProvinces().provinces.filter((province) => isSameName(name, fold(province.name).split(' ')))
    if (fits.length === 1 && fits[0]) return `Ủy ban nhân dân tỉnh ${fits[0].name}`
  }
  return undefined
}

const isSameName = (printed: readonly string[], name: readonly string[]) =>
  printed.length === name.length &&
  name.every((word, index) => isNearly(printed[index] ?? '', word)) &&
  name.some((word, index) => word === printed[index])
